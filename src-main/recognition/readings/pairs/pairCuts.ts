import type { Lexed } from '../../lexed.ts'

/** Where a pair is cut: the first range of its line, or between its two lines. */
export type Cut = (line: Lexed) => readonly [from: number, to: number] | null

const cutAt =
  (pattern: RegExp, of: 'text' | 'folded'): Cut =>
  ({ line, from }) => {
    const found = pattern.exec(line[of].slice(from))
    return found && found.index > 0 ? [from + found.index, from + found.index + found[0].length] : null
  }

/** "The capital is —— Rome": two dashes, which are no sign of a sentence between words that are asked and their answer. */
const twoDashes = /—{2}|――|-{3}/
export const atDashes: Cut = cutAt(new RegExp(`\\s*(?:${twoDashes.source})\\s*`), 'folded')

/** Whether any line of a stretch has two dashes. */
export function haveDashes(lines: readonly Lexed[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (twoDashes.test(lines[at]?.line.folded ?? '')) return true
  return false
}

/** How a term and its meaning may be parted on one line; a list uses one way throughout. */
export const cuts: readonly Cut[] = [
  cutAt(/\t\s*/, 'text'),
  cutAt(/(?:—{1,2}|――|-{2,3})\s*|\s[-–—=]\s+/, 'folded'),
  cutAt(/:\s*(?=\S)/, 'folded'),
  cutAt(/(?<!\s)\s{2,}(?=\S)/, 'folded'),
  cutAt(/(?<=[.?!])\s+(?=[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Hangul}])|(?<=[。?!])\s*(?=[A-Za-z])/u, 'folded'),
]

const foreign = '\\p{Script=Han}\\p{Script=Cyrillic}\\p{Script=Hangul}'
const latinFirst = new RegExp(`^([^${foreign}]{1,60}[A-Za-zÀ-ÿ.)])\\s+[${foreign}(（]`, 'u')
const latinBehind = new RegExp(`^([^A-Za-z]{0,60}[${foreign})）])\\s+[A-Za-z][^${foreign}]*$`, 'u')

/** "apple 苹果": where words are listed, one blank between text in one script and text in another is enough. */
export const betweenScripts: Cut = ({ line, from }) => {
  const text = line.folded.slice(from)
  const first = (latinFirst.exec(text) ?? latinBehind.exec(text))?.[1]
  if (first === undefined) return null
  const end = from + first.length
  return [end, end + (line.folded.slice(end).search(/\S/) || 0)]
}

/** Letters of which kind a text is written with. */
export function scriptOf(text: string): 'latin' | 'cyrillic' | 'hangul' | 'han' | null {
  let [latin, cyrillic, hangul, han] = [0, 0, 0, 0]
  for (const letter of text.slice(0, 60)) {
    if (/[a-zà-ÿ]/i.test(letter)) latin++
    else if (/[а-яё]/i.test(letter)) cyrillic++
    else if (/[가-힣]/.test(letter)) hangul++
    else if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(letter)) han++
  }
  const most = Math.max(latin / 3, cyrillic / 3, hangul, han)
  if (most === 0) return null
  return most === han ? 'han' : most === hangul ? 'hangul' : most === cyrillic / 3 ? 'cyrillic' : 'latin'
}

const inBrackets = /\([^()]{0,60}\)/g
const otherLetter = new RegExp(`[${foreign}]`, 'gu')
const sentenceEnd = /([.。?!…]["'”’]{0,2})\s*|\t\s*|\s{2,}/g

/**
 * "He was late. 他迟到了。": where a sentence in one script is followed by one in another. Glosses in brackets count for neither, and a
 * name may keep its script.
 */
export const betweenSentences: Cut = ({ line, from }) => {
  const text = line.folded.slice(from).replace(inBrackets, (gloss) => '_'.repeat(gloss.length))
  const others = [...text.matchAll(otherLetter)].map(({ index }) => index)
  const [first = 0, last = 0] = [others[0], others.at(-1)]
  const ends = others.length < 2 ? [] : [...text.matchAll(sentenceEnd)]
  const isLatinFirst = scriptOf(text.slice(0, first)) === 'latin'
  const end = isLatinFirst
    ? ends.findLast(({ index, 0: signs }) => index + signs.length <= first)
    : ends.find(({ index, 0: signs }) => index > last && index + signs.length < text.length)
  if (!end) return null
  return [from + end.index + (end[1]?.length ?? 0), from + end.index + end[0].length]
}

/** "栈 一种先进后出的结构": the only blank of a line of Han, which a tab may have left. */
export const afterHan: Cut = ({ line, from }) => {
  const [, term, blank] =
    /^(\S{0,24}[\p{Script=Han}）)])(\s+)(?=\p{Script=Han}\S+$)/u.exec(line.folded.slice(from)) ?? []
  return term && blank ? [from + term.length, from + term.length + blank.length] : null
}
