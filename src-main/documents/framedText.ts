const optionAt = /^\s*[([]?([A-Fa-f])[.)\]]\s+\S/

/**
 * Whether what is set like a program is text that somebody framed: it is chosen from, as letters count its lines up to the last one, behind
 * at least one that none counts.
 */
export function isFramedText(lines: readonly { text: string }[]): boolean {
  const told = lines.filter(({ text }) => text.trim() !== '')
  const letters = told.map(({ text }) => optionAt.exec(text)?.[1]?.toLowerCase() ?? '')
  const first = letters.indexOf('a')
  const options = letters.slice(first)
  return first > 0 && options.length >= 2 && options.every((letter, at) => letter === 'abcdef'.charAt(at))
}
