import type { Key } from '../../../contract/questionTypes.ts'
import { bracketsOf, isLetters } from '../stems/stemText.ts'
import { splitBlanks } from './parseAnswer.ts'

type Range = { from: number; to: number }

/** What stands between two lines to write on, of at least two signs: one alone is part of a name in code. */
const between =
  /_{2,30}[ \t]{0,10}((?:[^_\s]|_(?!_))(?:[^_\n]|_(?!_)){0,80}?)[ \t]{0,10}_{2,30}(?:[ \t]{1,3}_{2,30}(?!_)){0,3}/g
/** A line to write on, be it in pieces. */
const firmLine = /_{2,}(?:[ \t]{1,3}_{2,})*/g
/** The same where one of the lines is but one sign. */
const looselyBetween = /_{1,30}[ \t]{0,10}([^_\s][^_\n]{0,80}?)[ \t]{0,10}_{1,30}/g
const gap = /[ \t\u3000]{2,}/g
const aside =
  /^(?:注|如|例|即|见|包括|含|又称|简称|也称|或|英文|单位|保留|填|选填|任填|任选|精确|结果|四舍五入|fill |choose |select |write |e\.?g|i\.?e)/

const countOf = (folded: string, sign: RegExp): number => folded.match(sign)?.length ?? 0

/** "is __Paris__": the words that stand on the lines to be written on, none where a line has no second to go with it. */
function underscored(folded: string): Range[] {
  const firm = countOf(folded, firmLine)
  if (firm === 0) return []
  const isFirm = firm % 2 === 0
  if (!isFirm && countOf(folded, /_+/g) % 2 === 1) return []
  const found = [...folded.matchAll(isFirm ? between : looselyBetween)]
  if (found.length > 0 && found.every(([, word = ''], at) => isCount(word, at + 1, found.length))) return []
  return found.map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

/** "__①__": the sign counts the blank that it stands on, and so do numbers on several. */
const isCount = (word: string, value: number, count: number): boolean =>
  word.charCodeAt(0) === 0x245f + value && word.length === 1
    ? true
    : count > 1 && word.replace(/[()]/g, '') === String(value)

/** ", and of ice        ", "months, and of        ": such text goes on behind an empty gap. */
const goesOn = /^[,、;:。?!)]|[,;。]\s?\p{L}/u

/** "(SNO, CNO)" between two gaps is an answer. */
const bracketedWords = /\([^()]*\)/g

/** Signs of programs: "for (i = 0; i < n; i++)" leaves nothing to be filled in. */
const program = /[=;<>{}]/

/** "is    Paris    ,": the words between wide gaps, every second stretch. */
function spaced(folded: string): Range[] {
  const gaps = [...folded.matchAll(gap)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
  const ranges: Range[] = []
  for (let at = 0; at + 1 < gaps.length; at += 2) {
    const [open, close] = [gaps[at], gaps[at + 1]]
    if (!open || !close || close.from <= open.to || folded.slice(open.from, close.to).includes('\n')) continue
    if (goesOn.test(folded.slice(open.to, close.from).replace(bracketedWords, ''))) return []
    ranges.push({ from: open.from, to: close.to })
  }
  return ranges
}

/** Room to write in: what stands in brackets beside it is no answer. */
const emptyGap = /\S[ \u3000]{6,}\S/

/** "是（北京）": brackets with words in a section of fill-ins. */
function bracketed(folded: string): Range[] {
  if (emptyGap.test(folded)) return []
  return bracketsOf(folded)
    .filter(({ content }) => content !== '' && content.length <= 30 && !aside.test(content) && !isLetters(content))
    .filter(({ content, from }) => !program.test(content) || !/[a-z_]\s?\($/i.test(folded.slice(0, from)))
    .map(({ from, to }) => ({ from, to }))
}

const bareWords = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** "有【红】和【绿】两种" with the answer "【红】【绿】": it repeats what stands in the brackets, which are the blanks. */
export function repeatsBrackets(folded: string, key: Key | null): boolean {
  if (key?.kind !== 'blanks') return false
  const said = bareWords(key.blanks.map(([first = '']) => first).join(''))
  const words = bracketed(folded).map(({ from, to }) => folded.slice(from, to))
  return said !== '' && said === bareWords(words.join(''))
}

/** A word before one wide gap, told by its marks: "是(a,b)        。" */
function marked(text: string, words: readonly Range[]): Range[] {
  const kept = words.filter(({ from, to }) => from >= 0 && to <= text.length && /[^\s_()]/.test(text.slice(from, to)))
  const total = kept.reduce((sum, { from, to }) => sum + to - from, 0)
  const [first] = kept
  const isAnnounced =
    first !== undefined && /[\p{L}\p{N}]{2}[^。.]{0,3}[:：是为指有]\s*$/u.test(text.slice(0, first.from))
  return total <= text.length * (isAnnounced ? 0.97 : 0.8) ? kept : []
}

/** Whether words stand on the lines to be written on; `usually`: they do in most questions, so a line may be one sign. */
export function isWrittenOn(folded: string, usually = false): boolean {
  if (!folded.includes('__')) return false
  return usually ? underscored(folded).length > 0 : folded.search(between) >= 0
}

/** Whether words and the line that they stand on are underlined in one stretch: these are the answer, whatever other lines are. */
export const hasWordsOnLine = (folded: string, underlined: readonly Range[]): boolean =>
  underlined.some(({ from, to }) => {
    const stretch = folded.slice(Math.max(0, from), to)
    return stretch.includes('__') && /[\p{L}\p{N}]/u.test(stretch)
  })

/** What stands between two blanks and is no answer; ":checked" and ".menu" are. */
const joins = /^(?:[,、;。]|[:.](?![A-Za-z])|(?:and|or|und|oder|et|ou|y|o|e|i|или|и|和|与|與|及|或)$)/i

/** Whether lines to write on stand alone: one has no second, or what stands between two only joins parts of a sentence. */
export function hasLoneLine(folded: string): boolean {
  const words = underscored(folded)
  return words.length === 0 || words.some(({ from, to }) => joins.test(bare(folded.slice(from, to))))
}

const bare = (text: string): string =>
  text.replace(/^(?=[^)）]*$)[\s_(（]+|^[\s_]+|(?<![\s_])[\s_]+$|(?<=^[^(（]*)[)）]$/g, '').trim()

/**
 * A fill-in whose answers stand in the sentence, on the line, marked by colour or underline (`words`), between wide gaps
 * or in brackets: they become blanks. Null if there is nothing of the kind.
 */
export function fillInPlace(
  stem: { text: string; folded: string },
  words: readonly Range[],
  boldWords: readonly Range[],
  emptyBlanks: boolean,
): { stem: string; key: Key } | null {
  const { text, folded } = stem
  const ranges = [
    emptyBlanks ? [] : underscored(folded),
    marked(text, words),
    spaced(folded),
    marked(text, boldWords),
    bracketed(folded),
  ].find((found) => found.length > 0)
  if (!ranges) return null
  const inBrackets = ranges.every(
    ({ from, to }) => /[([]$/.test(folded.slice(0, from)) && /^[)\]]/.test(folded.slice(to)),
  )
  let filled = text
  const blanks: string[][] = []
  for (const { from, to } of [...ranges].sort((a, b) => b.from - a.from)) {
    blanks.unshift([bare(text.slice(from, to)).replace(/[。]$/, '')])
    filled = `${filled.slice(0, from)}${inBrackets ? ' ' : '____'}${filled.slice(to)}`
  }
  return { stem: filled, key: { kind: 'blanks', blanks } }
}

const behind = /[([]([^()[\]]{1,60})[)\]]\s*(?:[。.]\s*)?$/

/** "The capital is ____. (Paris)": the words in the last bracket fill the blanks before it. */
export function fillFromBehind(
  stem: { text: string; folded: string },
  blanks: number,
): { stem: string; key: Key } | null {
  const match = behind.exec(stem.folded)
  const content = match?.[1]?.trim() ?? ''
  if (!match || match.index === 0 || content === '' || aside.test(content)) return null
  const from = match.index + match[0].indexOf(match[1] ?? '')
  const text = stem.text.slice(from, from + (match[1]?.length ?? 0))
  const entries = splitBlanks(text, blanks).map((entry) => [entry])
  return { stem: stem.text.slice(0, match.index), key: { kind: 'blanks', blanks: entries } }
}
