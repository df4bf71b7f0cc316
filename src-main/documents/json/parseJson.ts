/** A JSON document, or one on each line. Throws SyntaxError. */
export function parseJson(text: string): unknown {
  const body = text.trim()
  try {
    return JSON.parse(body)
  } catch (error) {
    const lines = body.split('\n').filter((line) => line.trim() !== '')
    if (lines.length < 2 || !lines[0]?.trimStart().startsWith('{')) throw error
    return lines.map((line): unknown => JSON.parse(line))
  }
}
