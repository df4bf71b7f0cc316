import { Edited } from '../../Edited.ts'
import { hasOptionA, type Lexed } from '../../lexed.ts'
import { remembered } from '../../remembered.ts'
import { asks } from '../../tokens/asking.ts'
import { languageOf } from '../../tokens/languages.ts'
import { linesWith } from '../linesWith.ts'
import { sectionTypes } from '../titles/sectionTypes.ts'
import { afterHan, atDashes, betweenScripts, betweenSentences, cuts, haveDashes, scriptOf } from './pairCuts.ts'
import { type Entry, entriesOf, mayCount } from './pairEntries.ts'
import { giveAnswer, type Meant, meantBy, nearly, nearlyAll, nextLine, type Pair, sameLine } from './pairOf.ts'

/** Titles of lists of words and of sentences to translate. */
const listsPairs =
  /解释(?:下列|以下)|名词解释|名詞解釋|[概术]念|术语|術語|词汇|英译[汉中]|[汉中]译英|翻译|翻譯|用語|訳|용어|번역|어휘|(?<!\p{L})(?:terms?|definitions?|vocabular(?:y|io)|glossary|translat\w{1,6}|glossar|definitionen|begriffe|vokabeln|wortschatz|übersetz\w{1,6}|définitions?|vocabulaire|glossaire|tradu\w{1,8}|thème|definiciones|términos|definiç\w{1,4}|termos|vocabulário|definizioni|termini|glossario)|термин|определени|словар|перевод|перевед/iu

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

/**
 * The entries without lines that the page repeats between them. Where most terms have a meaning of their own, the only line below
 * another is what that means, though it be said twice.
 */
function withoutRepeated(lines: readonly Lexed[], entries: readonly Entry[]): readonly Entry[] {
  const repeated = repeatedLines(lines)
  if (repeated.size === 0) return entries
  const own = entries.map((entry) =>
    entry.filter((at, place) => place === 0 || !repeated.has(lines[at]?.line.folded ?? '')),
  )
  if (own.filter(({ length }) => length >= 2).length * 2 < entries.length) return own
  return entries.map((entry, place) => (own[place]?.length === 1 && entry.length === 2 ? entry : (own[place] ?? entry)))
}

/** Lines that say that terms are listed, and what stands above them, are none themselves. */
function belowTitle(lines: readonly Lexed[], entries: readonly Entry[]): readonly Entry[] {
  const title = entries.slice(0, 2).findLastIndex(([at = -1]) => {
    const line = lines[at]
    return line !== undefined && isTitleOfPairs(line) && !cuts.some((cut) => cut(line))
  })
  return entries.slice(title + 1)
}

/** Whether they are written in different scripts. */
function isTranslated({ term, meaning }: Meant): boolean {
  const [from, to] = [scriptOf(term), scriptOf(meaning)]
  return from !== null && to !== null && from !== to
}

/** The terms of a list differ, and what stands before a colon is no order. */
function areTerms(lines: readonly Lexed[], pairs: readonly Pair[], isHeaded: boolean): boolean {
  const parts = pairs.map((pair) => meantBy(lines, pair))
  if (new Set(parts.map(({ term }) => term)).size < parts.length * nearly) return false
  const share = (test: (part: Meant) => boolean) => parts.filter(test).length / Math.max(1, parts.length)
  const translated = share(isTranslated)
  if (translated >= 0.8) return true
  const [from, to] = [parts.map(({ term }) => term), parts.map(({ meaning }) => meaning)].map(languageOf)
  if (from && to && from !== to) return true
  if (share(({ term, meaning }) => (/[\s?]/.test(term) && asks(term)) || asks(meaning)) > 1 - nearly) return false
  const isOneLine = pairs.every(({ cut }) => cut !== null)
  const isTerm = ({ term, meaning }: Meant) =>
    term.length <= (isHeaded ? 60 : 30) && !/[。.!?;]$/.test(term) && (isHeaded || meaning.length >= 4)
  if (isOneLine) return share(isTerm) >= nearly
  return isHeaded && share(isTerm) >= nearly && share(({ term, meaning }) => meaning.length > term.length) >= 0.7
}

/** The pairs of a stretch in the one way that nearly all of its entries are written in; null if there is none. */
function pairsOf(lines: readonly Lexed[], first: number, last: number, isHeaded: boolean): readonly Pair[] | null {
  const { entries: printed, numbered } = entriesOf(lines, first, last, isHeaded)
  const entries = numbered ? withoutRepeated(lines, printed) : belowTitle(lines, printed)
  const least = isHeaded ? 2 : 3
  if (entries.length < least || (!numbered && !isHeaded)) return null
  const byLines = numbered || entries.length % 2 === 1 ? entries : twoByTwo(lines, entries)
  for (const cut of isHeaded ? [...cuts, betweenScripts, afterHan] : cuts) {
    const pairs = nearlyAll(entries, (entry) => sameLine(lines, entry, cut))
    if (pairs.length >= least && areTerms(lines, pairs, isHeaded)) return pairs
  }
  const pairs = byLines ? nearlyAll(byLines, (entry) => nextLine(lines, entry)) : []
  if (pairs.length >= least && areTerms(lines, pairs, isHeaded)) return pairs
  const sentences = isHeaded ? nearlyAll(entries, (entry) => sentencePair(lines, entry)) : []
  return sentences.length >= least ? sentences : null
}

/** Whether a line goes on the list that the line above belongs to: both without a number, or numbered onward. */
const isNext = (above: Lexed, line: Lexed): boolean =>
  mayCount(above) === mayCount(line) && (!mayCount(line) || (line.number?.value ?? 0) > (above.number?.value ?? 0))

/** Where the list ends that a stretch begins with, if questions of another kind follow without a title: all its lines are cut alike. */
function endOfFirst(lines: readonly Lexed[], first: number, last: number): number | null {
  const ends = cuts.map((cut) => {
    const found: number[] = []
    for (let at = first; at <= last; at++) {
      const line = lines[at]
      const above = lines[found.at(-1) ?? -1]
      if (!line || line.noise) continue
      const isOne = line.pieces.length === 0 && line.fields.length === 0 && cut(line) !== null
      if (isOne && (above === undefined || isNext(above, line))) found.push(at)
      else if (above !== undefined || !isTitleOfPairs(line)) break
    }
    return found.length >= fewest ? (found.at(-1) ?? -1) : -1
  })
  const end = Math.max(...ends)
  return end > first && end < last ? end : null
}

/** The pairs of a stretch, or else of the list that it begins with below a title. */
function pairsIn(lines: readonly Lexed[], first: number, last: number, isHeaded: boolean): readonly Pair[] | null {
  const pairs = pairsOf(lines, first, last, isHeaded)
  if (pairs || !isHeaded) return pairs
  const end = endOfFirst(lines, first, last)
  return end === null ? null : pairsOf(lines, first, end, isHeaded)
}

/** A sentence with its translation, behind it on its line or alone below it. */
function sentencePair(lines: readonly Lexed[], entry: Entry): Pair | null {
  const pair = sameLine(lines, entry, betweenSentences) ?? nextLine(lines, entry)
  return pair && isTranslated(meantBy(lines, pair)) ? pair : null
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

const isTitleOfPairs = (line: Lexed): boolean =>
  !mayCount(line) && line.line.folded.length <= 60 && listsPairs.test(line.line.folded)

/** Whether the heading above or the first lines say that words or sentences are listed. */
function isTitled(lines: readonly Lexed[], first: number): boolean {
  for (let at = Math.max(0, first - 1); at < first + 2; at++) {
    const line = lines[at]
    if (line && isTitleOfPairs(line)) return true
  }
  return false
}

/**
 * "1、新民主主义革命的前途是——社会主义" below 选择题: numbered lines with two dashes and no options anywhere are asked and answered, whatever
 * the title says.
 */
function answeredBehindDashes(lines: readonly Lexed[], first: number, last: number): readonly Pair[] | null {
  if (!haveDashes(lines, first, last)) return null
  const { entries, numbered } = entriesOf(lines, first, last, true)
  if (!numbered || entries.length < fewestDashed) return null
  const pairs = nearlyAll(entries, (entry) => sameLine(lines, entry, atDashes))
  const terms = new Set(pairs.map((pair) => meantBy(lines, pair).term))
  return pairs.length >= fewestDashed && terms.size >= pairs.length * nearly ? pairs : null
}

const fewestDashed = 5

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
    const isList = heading?.kind !== 'key' && !isNote && last > first
    const asked = isList && isOpen ? pairsIn(lines, first, last, isHeaded) : null
    const pairs = asked ?? (isList ? answeredBehindDashes(lines, first, last) : null)
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
