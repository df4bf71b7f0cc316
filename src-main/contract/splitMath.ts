export type MathPart = { kind: 'text' | 'inline' | 'display'; text: string }

/**
 * Cuts text at its `$...$` and `$$...$$`. As in Pandoc, an opening `$` has no space after it, a closing one has no space before
 * and no digit after it, so that "$5 and $10" stays text. `\$` is a dollar sign.
 */
const formula =
  /(?<!\\)\$\$(?=\S)((?:\\.|[^\\$])+?)(?<=\S)\$\$|(?<![\\$])\$(?![\s$])((?:\\.|[^\\$\n])+?)(?<![\s\\])\$(?![\d$])/g

export function splitMath(source: string): MathPart[] {
  if (!source.includes('$')) return [{ kind: 'text', text: source }]
  const parts: MathPart[] = []
  let from = 0
  for (const match of source.matchAll(formula)) {
    const before = source.slice(from, match.index)
    if (before) parts.push({ kind: 'text', text: plain(before) })
    const [whole, display, inline] = match
    parts.push(display === undefined ? { kind: 'inline', text: inline ?? '' } : { kind: 'display', text: display })
    from = match.index + whole.length
  }
  const rest = source.slice(from)
  if (rest) parts.push({ kind: 'text', text: plain(rest) })
  return parts
}

const plain = (text: string) => text.replaceAll('\\$', '$')
