import type { Lexed } from '../../lexed.ts'
import { splitBlanks } from '../answers/parseAnswer.ts'
import type { Draft } from '../Draft.ts'
import { joinStretches, textOf } from '../stems/stretchText.ts'

/** "___1___", "__(2)__", "(3)", "[4]", "④": a gap of a running text with its number. */
const gapMark = /_{1,12}\s?[([]?\s?(\d{1,2})\s?[)\]]?\s?_{1,12}|[([]\s?(\d{1,2})\s?[)\]]|([①-⑳])/g

/** A gap of a text, and its number. */
type Gap = { from: number; to: number; number: number }

/** Ends a sentence: behind it a number in brackets counts a point. */
const startsPoint = /(?:^|[。.;:?!\n\t]| {2})[^\S\n]*$/
/** "甲 (2)乙": a word at once behind the bracket and none before it. */
const beforePoint = /\s$/
const opensPoint = /^\p{Script=Han}/u

/**
 * The gaps of a text, which are counted without a break; none if fewer than two, or if the numbers stand before points
 * ("(1) ...; (2) ...") instead of within sentences.
 */
export function numberedGaps(folded: string): readonly Gap[] {
  const gaps: Gap[] = []
  let points = 0
  for (const match of folded.matchAll(gapMark)) {
    const digits = match[1] ?? match[2]
    const number = digits ? Number(digits) : (match[3]?.charCodeAt(0) ?? 0x245f) - 0x245f
    const previous = gaps.at(-1)
    if (previous && number !== previous.number + 1) continue
    const isLine = match[0].startsWith('_')
    const before = folded.slice(Math.max(0, match.index - 4), match.index)
    const isPoint = beforePoint.test(before) && opensPoint.test(folded.charAt(match.index + match[0].length))
    if (!isLine && (isPoint || startsPoint.test(before))) points++
    gaps.push({ from: match.index, to: match.index + match[0].length, number })
  }
  return gaps.length >= 2 && points <= gaps.length / 3 ? gaps : []
}

const cuts = [/\t+/, /(?<!\s)\s+\/\s+/, /(?:(?<!\s)\s+)?[|；;]\s*/, /\s{2,}/, /[、,]\s*/]
const longestWord = 40

/** The words of a line that holds nothing else; null if it does not hold as many as there are gaps. */
function wordsOf(text: string, gaps: number): readonly string[] | null {
  for (const cut of cuts) {
    const words = text
      .trim()
      .split(cut)
      .map((word) => word.trim())
    const isBank = words.length >= gaps && words.length <= gaps + 8
    if (isBank && words.every((word) => word !== '' && word.length <= longestWord)) return words
  }
  return null
}

/** Letters of which each names a word, one a gap: their order is that of the gaps. */
const namesEach = (answer: string, gaps: number): boolean => answer.replace(/[^A-Za-z]/g, '').length === gaps

/** The stem without its line of words, where the first or the last one is such a line. */
function bankInStem(lines: readonly Lexed[], draft: Draft, gaps: number): Pick<Draft, 'stem' | 'bank'> | null {
  const last = draft.stem.length - 1
  for (const place of last > 0 ? [last, 0] : []) {
    const stretch = draft.stem[place]
    const text = stretch ? textOf(lines, [stretch]) : ''
    const bank = numberedGaps(text).length > 0 || /_{2,}/.test(text) ? null : wordsOf(text, gaps)
    if (bank) return { bank, stem: draft.stem.filter((_, at) => at !== place) }
  }
  return null
}

/** The last line of a stem in which every gap's answer stands, and no sentence: the words to choose from, however they are parted. */
function answersInStem(
  lines: readonly Lexed[],
  draft: Draft,
  answer: string,
  gaps: number,
): Pick<Draft, 'stem' | 'bank'> | null {
  const last = draft.stem.at(-1)
  if (!last || draft.stem.length < 2 || answer === '') return null
  const text = textOf(lines, [last])
  const words = splitBlanks(answer, gaps).map((word) => word.trim())
  if (words.length !== gaps || /[.。?？!！]\s*$|_{2,}/.test(text) || numberedGaps(text).length > 0) return null
  let rest = text
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const at = word === '' ? -1 : rest.indexOf(word)
    if (at < 0) return null
    rest = rest.slice(0, at) + rest.slice(at + word.length)
  }
  return { bank: words, stem: draft.stem.slice(0, -1) }
}

/**
 * A text with numbered gaps and one list of as many words or more is one fill-in: its options, or a line of words above or
 * below the text, are what the gaps are filled from.
 */
export function takeWordBank(lines: readonly Lexed[], draft: Draft): Draft {
  if (draft.stem.length === 0) return draft
  const { folded } = joinStretches(lines, draft.stem)
  const gaps = numberedGaps(folded).length
  if (gaps < 2) return draft
  const tags = ['fillIn' as const]
  const own = draft.answers[0]
  const answer = own ? textOf(lines, own.text) : (draft.distant?.text ?? '')
  if (draft.options.length === 0) {
    const found = bankInStem(lines, draft, gaps) ?? answersInStem(lines, draft, answer, gaps)
    return found ? { ...draft, ...found, tags } : draft
  }
  if (draft.options.length < gaps || !(namesEach(answer, gaps) || folded.includes('__'))) return draft
  return { ...draft, options: [], bank: draft.options.map(({ text }) => textOf(lines, text)), tags }
}

/** The words that an answer puts into the gaps: named by their letters or written out; null if it has not one for each. */
export function wordsFromBank(answer: string, bank: readonly string[], gaps: number): readonly string[] | null {
  const letters = answer.replace(/[^A-Za-z]/g, '')
  const counted = splitBlanks(answer.replace(/(\d{1,2})\s?[-–—:]\s?(?=[A-Za-z])/g, '$1. '), gaps)
  const entries = counted.length === gaps ? counted : letters.length === gaps ? [...letters] : null
  return entries?.map((entry) => wordOf(entry, bank)) ?? null
}

function wordOf(entry: string, bank: readonly string[]): string {
  const letter = /^\(?([A-Za-z])\)?[.、)]?$/.exec(entry.trim())?.[1]
  return (letter && !bank.includes(letter) ? bank[letter.toUpperCase().charCodeAt(0) - 65] : undefined) ?? entry
}
