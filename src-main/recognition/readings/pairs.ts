import { Edited } from '../Edited.ts'
import { hasOptionA, type Lexed, withoutOptions } from '../lexed.ts'
import { remembered } from '../remembered.ts'
import { asks } from '../tokens/asking.ts'
import { languageOf } from '../tokens/languages.ts'
import { countsQuestions } from '../tokens/numberLabel.ts'
import { leadOf } from '../tokens/tags.ts'
import { shortTruth } from '../tokens/truthWords.ts'
import { asAnswer } from './asField.ts'
import { linesWith } from './linesWith.ts'
import { sectionTypes } from './sectionTypes.ts'

/** What one number of a list stands before: its lines, the first of which may hold nothing but the number. */
type Entry = readonly number[]

/** Where a pair is cut: the first range of its line, or between its two lines. */
type Cut = (line: Lexed) => readonly [from: number, to: number] | null

const cutAt =
  (pattern: RegExp, of: 'text' | 'folded'): Cut =>
  ({ line, from }) => {
    const found = pattern.exec(line[of].slice(from))
    return found && found.index > 0 ? [from + found.index, from + found.index + found[0].length] : null
  }

/** How a term and its meaning may be parted on one line; a list uses one way throughout. */
const cuts: readonly Cut[] = [
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
const betweenScripts: Cut = ({ line, from }) => {
  const text = line.folded.slice(from)
  const first = (latinFirst.exec(text) ?? latinBehind.exec(text))?.[1]
  if (first === undefined) return null
  const end = from + first.length
  return [end, end + (line.folded.slice(end).search(/\S/) || 0)]
}

/** "栈 一种先进后出的结构": the only blank of a line of Han, which a tab may have left. */
const afterHan: Cut = ({ line, from }) => {
  const [, term, blank] =
    /^(\S{0,24}[\p{Script=Han}）)])(\s+)(?=\p{Script=Han}\S+$)/u.exec(line.folded.slice(from)) ?? []
  return term && blank ? [from + term.length, from + term.length + blank.length] : null
}

/** A blank or a bracket for the answer, or a label of an option: none of a pair. */
const holdsBlank = /\(\s{0,20}(?:[A-H]{1,6})?\s{0,20}\)|_{2,}/
const opensOption = /^\(?[A-Ha-h]\s?[.、:)](?![A-Z]\.)/
const judgedAtEnd = new RegExp(`\\(\\s*(?:${shortTruth}|[A-H]{1,6})?\\s*\\)[。.]?$`, 'i')
const labels = new Set(['note', '注意', '注', '例如', '提示', '备注', 'hint', 'example', 'tip', 'warning'])

/** Titles of lists of words and of sentences to translate. */
const listsPairs =
  /解释(?:下列|以下)|名词解释|名詞解釋|[概术]念|术语|術語|词汇|英译[汉中]|[汉中]译英|翻译|翻譯|用語|訳|용어|번역|어휘|(?<!\p{L})(?:terms?|definitions?|vocabular(?:y|io)|glossary|translat\w{1,6}|glossar|definitionen|begriffe|vokabeln|wortschatz|übersetz\w{1,6}|définitions?|vocabulaire|glossaire|tradu\w{1,8}|thème|definiciones|términos|definiç\w{1,4}|termos|vocabulário|definizioni|termini|glossario)|термин|определени|словар|перевод|перевед/iu

/** Letters of which kind a text is written with. */
function scriptOf(text: string): 'latin' | 'cyrillic' | 'hangul' | 'han' | null {
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

const mayCount = ({ number }: Lexed): boolean => number !== null && !number.weak && countsQuestions(number.family)

/** The entries of a stretch: from number to number, or each line where nothing is numbered. */
function entriesOf(
  lines: readonly Lexed[],
  first: number,
  last: number,
  isHeaded: boolean,
): { entries: Entry[]; numbered: boolean } {
  const entries: number[][] = []
  const plain: number[] = []
  for (let at = first; at <= last; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (mayCount(line)) entries.push([at])
    else if (entries.length > 0) entries.at(-1)?.push(at)
    else plain.push(at)
  }
  if (entries.length > 0) return { entries: countedAlike(lines, entries, isHeaded), numbered: true }
  return { entries: plain.map((at) => [at]), numbered: false }
}

/** So many pairs a title lists before questions of another kind. */
const fewestAbove = 3

const isBare = (line: Lexed): boolean => line.from >= line.to && line.fields.length === 0

/**
 * The entries up to the first whose number is written in another way, or that has a type in brackets: there a list of another kind
 * begins; below a title of pairs, questions with options or answers begin one too. A number that stands alone and does not
 * go on counts pages.
 */
function countedAlike(lines: readonly Lexed[], entries: Entry[], isHeaded: boolean): Entry[] {
  const lineOf = (entry: Entry | undefined) => lines[entry?.[0] ?? -1]
  const first = lineOf(entries[0])
  const isOther = (line: Lexed | undefined) =>
    line?.number?.family !== first?.number?.family || (line?.tags.length ?? 0) > (first?.tags.length ?? 0)
  const isAsked = (entry: Entry) =>
    entry.some((at) => {
      const line = lines[at]
      return line && (line.pieces.length > 0 || line.fields.length > 0 || judgedAtEnd.test(line.line.folded))
    })
  const asked = isHeaded ? entries.findIndex(isAsked) : -1
  const other = entries.findIndex((entry, place) => isOther(lineOf(entry)) || (place === asked && place >= fewestAbove))
  const alike = other < 0 ? entries : entries.slice(0, other)
  return alike.filter((entry, at) => {
    const [line, before] = [lineOf(entry), lineOf(alike[at - 1])]
    return !line || !before || !isBare(line) || line.number?.value === (before.number?.value ?? 0) + 1
  })
}

/** Without the line that holds nothing but the number. */
const bodyOf = (lines: readonly Lexed[], entry: Entry): Entry => {
  const first = lines[entry[0] ?? -1]
  return first && isBare(first) && entry.length > 1 ? entry.slice(1) : entry
}

const textFrom = (line: Lexed): string => line.line.folded.slice(line.from)

const mayHold = (line: Lexed): boolean =>
  line.fields.length === 0 &&
  line.pieces.length === 0 &&
  line.lead === null &&
  line.tagAnswer === null &&
  line.key?.strong !== true &&
  line.line.kind !== 'code' &&
  !holdsBlank.test(line.line.folded)

/** How many lines a meaning may go on for, or the page may add below it. */
const mostBelow = 2
const isPlainBelow = (line: Lexed | undefined): boolean =>
  line !== undefined && mayHold(line) && (line.number === null || isBare(line))

/** Lines without a number that say the same as another. */
const repeatedLines = remembered((lines: readonly Lexed[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const at of linesWith(lines).nothingFirm) {
    const folded = lines[at]?.line.folded ?? ''
    if (seen.has(folded)) repeated.add(folded)
    seen.add(folded)
  }
  return repeated
})

/** The entries without lines that the page repeats between them. */
function withoutRepeated(lines: readonly Lexed[], entries: readonly Entry[]): readonly Entry[] {
  const repeated = repeatedLines(lines)
  if (repeated.size === 0) return entries
  return entries.map((entry) => entry.filter((at, place) => place === 0 || !repeated.has(lines[at]?.line.folded ?? '')))
}

type Pair = { head: number; cut: readonly [number, number] | null; answer: number }

function sameLine(lines: readonly Lexed[], entry: Entry, cut: Cut): Pair | null {
  const [at = -1, ...more] = bodyOf(lines, entry)
  const line = lines[at]
  const isAlone = more.length <= mostBelow && more.every((below) => isPlainBelow(lines[below]))
  if (!line || !isAlone || !mayHold(line)) return null
  const range = cut(line)
  if (!range || range[0] <= line.from) return null
  const [term, meaning] = [line.line.folded.slice(line.from, range[0]).trim(), line.line.folded.slice(range[1])]
  if (term === '' || meaning.trim() === '' || opensOption.test(meaning) || labels.has(term.toLowerCase())) return null
  return { head: at, cut: range, answer: at }
}

function nextLine(lines: readonly Lexed[], entry: Entry): Pair | null {
  const [head = -1, answer = -1, ...more] = bodyOf(lines, entry)
  const [above, below] = [lines[head], lines[answer]]
  if (!above || !below || more.length > 0 || !mayHold(above) || !mayHold(below) || below.number) return null
  return { head, cut: null, answer }
}

const nearly = 0.9

/** The terms of a list differ, and what stands before a colon is no order. */
function areTerms(lines: readonly Lexed[], pairs: readonly Pair[], isHeaded: boolean): boolean {
  const parts = pairs.map(({ head, cut, answer }) => {
    const folded = lines[head]?.line.folded ?? ''
    const term = folded.slice(lines[head]?.from ?? 0, cut?.[0]).trim()
    const meaning = (cut ? folded.slice(cut[1]) : textFrom(lines[answer] as Lexed)).trim()
    return { term, meaning }
  })
  if (new Set(parts.map(({ term }) => term)).size < parts.length * nearly) return false
  const share = (test: (part: { term: string; meaning: string }) => boolean) =>
    parts.filter(test).length / Math.max(1, parts.length)
  const translated = share(({ term, meaning }) => {
    const [from, to] = [scriptOf(term), scriptOf(meaning)]
    return from !== null && to !== null && from !== to
  })
  if (translated >= 0.8) return true
  const [from, to] = [parts.map(({ term }) => term), parts.map(({ meaning }) => meaning)].map(languageOf)
  if (from && to && from !== to) return true
  if (share(({ term, meaning }) => (/[\s?]/.test(term) && asks(term)) || asks(meaning)) > 1 - nearly) return false
  const isOneLine = pairs.every(({ cut }) => cut !== null)
  const isTerm = ({ term, meaning }: { term: string; meaning: string }) =>
    term.length <= (isHeaded ? 60 : 30) && !/[。.!?;]$/.test(term) && (isHeaded || meaning.length >= 4)
  if (isOneLine) return share(isTerm) >= nearly
  return isHeaded && share(isTerm) >= nearly && share(({ term, meaning }) => meaning.length > term.length) >= 0.7
}

/** The pairs of a stretch in the one way that nearly all of its entries are written in; null if there is none. */
function pairsOf(lines: readonly Lexed[], first: number, last: number, isHeaded: boolean): readonly Pair[] | null {
  const { entries: printed, numbered } = entriesOf(lines, first, last, isHeaded)
  const entries = numbered ? withoutRepeated(lines, printed) : printed
  const least = isHeaded ? 2 : 3
  if (entries.length < least || (!numbered && !isHeaded)) return null
  const byLines = numbered || entries.length % 2 === 1 ? entries : twoByTwo(lines, entries)
  for (const cut of isHeaded ? [...cuts, betweenScripts, afterHan] : cuts) {
    const pairs = nearlyAll(entries, (entry) => sameLine(lines, entry, cut))
    if (pairs.length >= least && areTerms(lines, pairs, isHeaded)) return pairs
  }
  const pairs = byLines ? nearlyAll(byLines, (entry) => nextLine(lines, entry)) : []
  return pairs.length >= least && areTerms(lines, pairs, isHeaded) ? pairs : null
}

/** The pairs that the entries are; none once too many of them are none. */
function nearlyAll(entries: readonly Entry[], pairOf: (entry: Entry) => Pair | null): readonly Pair[] {
  const pairs: Pair[] = []
  for (const [place, entry] of entries.entries()) {
    const pair = pairOf(entry)
    if (pair) pairs.push(pair)
    else if (entries.length - (place + 1 - pairs.length) < entries.length * nearly) return []
  }
  return pairs
}

/** Lines without numbers, two by two; null where gaps say that they do not stand so. */
function twoByTwo(lines: readonly Lexed[], entries: readonly Entry[]): Entry[] | null {
  const ats = entries.flat()
  if (ats.some((at, place) => place % 2 === 1 && lines[at]?.line.gap === true && lines[at + 1]?.line.gap !== true))
    return null
  return ats.flatMap((at, place) => (place % 2 === 0 ? [[at, ats[place + 1] ?? at]] : []))
}

/** What the page repeats between the pairs belongs to none. */
function setRepeatedAside(
  edited: Edited<Lexed>,
  repeated: ReadonlySet<string>,
  first: number,
  last: number,
  pairs: readonly Pair[],
): void {
  if (repeated.size === 0) return
  const own = new Set(pairs.flatMap(({ head, answer }) => [head, answer]))
  for (let at = first; at <= last; at++) {
    const line = edited.get(at)
    if (line && !own.has(at) && line.number === null && repeated.has(line.line.folded))
      edited.set(at, { ...line, noise: 'platform' })
  }
}

function giveAnswer(edited: Edited<Lexed>, { head, cut, answer }: Pair): void {
  const line = edited.get(head)
  if (!line) return
  const lead = leadOf({ opens: true, end: line.from })
  const begun: Lexed = {
    ...withoutOptions(line),
    heading: null,
    key: null,
    tags: [...line.tags, 'shortAnswer'],
    lead,
  }
  if (cut) {
    const [labelFrom, from] = cut
    const value = { kind: 'answer', word: '', labelFrom, from, to: line.line.folded.length, firm: true } as const
    edited.set(head, { ...begun, to: labelFrom, fields: [value] })
    return
  }
  const below = edited.get(answer)
  edited.set(head, begun)
  if (below) edited.set(answer, asAnswer(below, 0))
}

const longestTitle = 40

/** A short line of its own, "Aufgabe 3: Übersetze" too, that says what is listed below it. */
const titlesPairs = (line: Lexed, below: Lexed | undefined): boolean =>
  (line.number === null ||
    line.number.family === 'han' ||
    (line.number.family === 'question' && below?.number?.value === 1)) &&
  line.pieces.length === 0 &&
  line.fields.length === 0 &&
  line.line.folded.length <= longestTitle &&
  !/[。.,、;!?]/.test(line.line.folded) &&
  listsPairs.test(line.line.folded) &&
  below !== undefined &&
  mayCount(below)

/** Whether the heading above or the first lines say that words or sentences are listed. */
function isTitled(lines: readonly Lexed[], first: number): boolean {
  for (let at = Math.max(0, first - 1); at < first + 2; at++) {
    const line = lines[at]
    if (line && !mayCount(line) && line.line.folded.length <= 60 && listsPairs.test(line.line.folded)) return true
  }
  return false
}

const fewest = 3

const isWordedNumber = ({ number, noise }: Lexed): boolean => number?.family === 'question' && noise === null

/** The questions of the document have numbers with words, and options. */
const countsByWords = (lines: readonly Lexed[]): boolean =>
  lines.filter(isWordedNumber).length >= fewest && lines.filter(hasOptionA).length >= fewest

const hasWordedNumber = (lines: readonly Lexed[], first: number, last: number): boolean =>
  lines.slice(first, last + 1).some(isWordedNumber)

/**
 * A list of nothing but terms with their meanings, or sentences with their translations ("1. term: meaning", parted by a
 * tab, a dash or a colon, or below each other): each asks for what stands behind. Only where nearly all entries of a
 * stretch are written so, and no title says that they are of another kind; beside questions with options whose numbers
 * have words ("Question 3"), such a list without a title is advice.
 */
export function readPairs(lines: readonly Lexed[]): readonly Lexed[] {
  const sections = sectionTypes(lines)
  const isWorded = countsByWords(lines)
  const edited = new Edited(lines)
  let first = 0
  let title: number | null = null
  const close = (last: number) => {
    const heading = lines[first - 1]?.heading ?? null
    const isNamed = title !== null || isTitled(lines, first)
    const type = isNamed ? null : (sections[first] ?? null)
    const isOpen = heading?.kind !== 'key' && (type === null || type === 'shortAnswer')
    const isHeaded = heading?.kind === 'type' || isNamed
    const isNote = isWorded && !isHeaded && !hasWordedNumber(lines, first, last)
    const pairs = isOpen && !isNote && last > first ? pairsOf(lines, first, last, isHeaded) : null
    for (const pair of pairs ?? []) giveAnswer(edited, pair)
    if (pairs) setRepeatedAside(edited, repeatedLines(lines), first, last, pairs)
    const above = title === null || !pairs ? undefined : edited.get(title)
    if (above && title !== null)
      edited.set(title, {
        ...above,
        number: null,
        heading: { kind: 'type', text: above.line.text, type: 'shortAnswer', level: 3, sure: true },
      })
  }
  lines.forEach((line, at) => {
    if (line.noise) return
    const isTitle = !line.heading && titlesPairs(line, lines[at + 1])
    if (!line.heading && !isTitle) return
    close(at - 1)
    first = at + 1
    title = isTitle ? at : null
  })
  close(lines.length - 1)
  return edited.result
}
