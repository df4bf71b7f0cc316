import { plainForm } from '../taught/lineForm.ts'

/** A word, a number or a single sign, and whether a blank stands before it. */
type Token = Readonly<{ text: string; gap: boolean }>

const token = /(\s*)(\p{L}+|\d+|[^\p{L}\d\s])/gu

const tokensOf = (folded: string): Token[] =>
  [...folded.trim().matchAll(token)].map(([, gap, text = '']) => ({ text, gap: gap !== '' }))

const isSign = (text: string | undefined): boolean => text !== undefined && /^[^\p{L}\d]$/u.test(text)

/** Letters that count the lines: a, b, c. */
function isCount(texts: readonly string[]): boolean {
  const first = texts[0]?.toUpperCase().charCodeAt(0) ?? 0
  return texts.every((text, at) => /^[A-Za-z]$/.test(text) && text.toUpperCase().charCodeAt(0) === first + at)
}

/** What the lines have in common at one place, as a part of a form; null: nothing. */
function commonOf(texts: readonly string[]): string | null {
  const [first = ''] = texts
  if (texts.every((text) => /^\d+$/.test(text))) return '{number}'
  if (texts.every((text) => text === first)) return plainForm(first)
  return isCount(texts) ? '{letters}' : null
}

/** What the lines share from one end, up to the last sign of it: texts may begin with the same word. */
function sharedFrom(lines: readonly (readonly Token[])[], most: number): string[] {
  const shared: string[] = []
  for (let at = 0; at < most; at++) {
    const common = commonOf(lines.map((tokens) => tokens[at]?.text ?? ''))
    if (common === null) break
    shared.push(common)
  }
  while (shared.length > 0 && !isSign(lines[0]?.[shared.length - 1]?.text)) shared.pop()
  return shared
}

/**
 * The form of lines that are the same but for a text in their middle, as those of options are: what all have before it and behind
 * it, up to a sign, with numbers and with letters that count them. None where all that they share is signs before the text, which
 * each line tells by itself.
 */
export function sharedForm(lines: readonly string[]): string | undefined {
  if (lines.length < 2) return
  const all = lines.map(tokensOf)
  const most = Math.min(...all.map(({ length }) => length)) - 1
  const before = sharedFrom(all, most)
  const behind = sharedFrom(
    all.map((tokens) => tokens.toReversed()),
    most - before.length,
  ).toReversed()
  if (behind.length === 0 && before.every(isSign)) return
  const first = all[0] ?? []
  const join = (parts: readonly string[], from: number) =>
    parts.map((part, at) => (at > 0 && first[from + at]?.gap ? ` ${part}` : part)).join('')
  return `${join(before, 0)}{text}${join(behind, first.length - behind.length)}`
}
