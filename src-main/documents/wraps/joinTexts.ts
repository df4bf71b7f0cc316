import { isWide } from '../wideSigns.ts'

/** Longer runs of letters are Chinese sentences, not words. */
const longestWord = 40

/** In lower case, those written with a hyphen too; `isHyphenated` if lines often end within a word. */
export type DocumentWords = { known: ReadonlySet<string>; isHyphenated: boolean }

/** The start of a word that a hyphen at the end of the line breaks off; empty where none does. */
const brokenWord = (text: string): string =>
  /[-\u00AD\u2010]$/.test(text) ? (/(?<!\p{L})\p{L}+$/u.exec(text.slice(-longestWord, -1))?.[0] ?? '') : ''

export function wordsOf(lines: readonly { text: string }[]): DocumentWords {
  const known = new Set<string>()
  let broken = 0
  for (const { text } of lines) {
    const start = brokenWord(text)
    if (start !== '') broken++
    const whole = start === '' ? text : text.slice(0, -start.length - 1)
    for (const [word] of whole.matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      if (word.length < longestWord) known.add(word.toLowerCase())
  }
  return { known, isHyphenated: broken > lines.length * 0.03 }
}

/** Joins the rest of a line to it. The rest loses its first `skipped` signs and stands `shift` signs from the beginning. */
export function joinTexts(
  before: string,
  line: string,
  words: DocumentWords,
): { text: string; shift: number; skipped: number } {
  const skipped = line.length - line.trimStart().length
  const next = line.trimStart()
  const broken = brokenWord(before)
  const begin = /^\p{Ll}+/u.exec(next)?.[0]
  if (broken !== '' && begin) {
    const isHyphenated = words.known.has(`${broken}-${begin}`.toLowerCase())
    const isOneWord = before.endsWith('\u00AD') || words.known.has(`${broken}${begin}`.toLowerCase())
    const areWords = words.known.has(broken.toLowerCase()) && words.known.has(begin.toLowerCase())
    const kept = isOneWord || (words.isHyphenated && !isHyphenated && !areWords) ? before.slice(0, -1) : before
    return { text: kept + next, shift: kept.length, skipped }
  }
  const isSentence = /[a-z][.!?]$/.test(before)
  const isTight = isWide(before.at(-1) ?? '') || (isWide(next) && !isSentence) || /[-/]$/.test(before)
  const start = isTight ? before : `${before} `
  return { text: start + next, shift: start.length, skipped }
}
