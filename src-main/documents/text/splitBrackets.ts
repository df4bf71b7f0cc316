const opens = /[(（]$/
const closes = /^\s*[)）]/

/**
 * Puts the brackets for an answer together that copying from a page cut at their blank: "(" at the end of a line, ")" at the start of
 * the next or the one behind a blank line. The rest comes back where the bracket opens, and null in the place of what went there.
 */
export function joinSplitBrackets(lines: readonly string[]): readonly (string | null)[] {
  const result: (string | null)[] = [...lines]
  let first = -1
  lines.forEach((line, at) => {
    const before = lines[at - 1]?.trim() === '' ? at - 2 : at - 1
    if (closes.test(line) && opens.test(lines[before]?.trimEnd() ?? '')) {
      // what goes there may itself have gone up
      if (result[before] !== null) first = before
      result[first] = `${(result[first] ?? '').trimEnd()} ${line.trimStart()}`
      for (let next = before + 1; next <= at; next++) result[next] = null
    }
  })
  return result
}
