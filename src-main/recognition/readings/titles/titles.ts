import { changeEach, Edited } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import type { Heading } from '../../tokens/headings.ts'
import { namesPartOfPaper } from '../../tokens/kindTitles.ts'
import { anyOf } from '../../tokens/words.ts'
import { linesWith } from '../linesWith.ts'
import { chaptersAbove } from './chaptersAbove.ts'
import { countOf, endsAsTitle, mayTitle } from './mayTitle.ts'
import { holdsNoOpenQuestions, holdsNoOptions, typeWithin } from './titleTypes.ts'

/** A line that may be the title of a section: how such titles are counted here, which one it is, and its name. */
type Candidate = Readonly<{
  at: number
  /** Titles of one series have the same: "han、", "part:". */
  series: string
  value: number
  name: string
  /** What its line says by itself: the title of a known type, a score or count in brackets, 题 at its end. */
  isKnown: boolean
  isTitled: boolean
  /** Questions that start again, or go on, stand below. */
  leads: boolean
}>

/** "Part B: ...", "Abschnitt 2", "第三部分 ...": a word that counts, a number or letter, a name. */
const worded = /^(\p{L}{4,12})\s+([A-H]|[IVX]{1,4}|\d{1,2})(?:\s*[.:、)–-]+\s*|\s+|$)(.*)/su
/** "A. QCM (4 points)": a letter and a score. */
const lettersScored = /^([A-H])\s?[.)–-]\s?(\S.*)$/
const namesPart = new RegExp(`^(?:${anyOf('part')})\\s`, 'iu')
const ordinal = /^第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*(部分|部|大题|大題|篇)\s*(?:[.:、]\s*)?(.*)/s
const separator = /[.、:,)\s]/g
const detail = /\s{0,9}[([][^()[\]]*[)\]]?\s{0,9}[。.:]?\s{0,9}$/
/** ": 每小题3分，共6分。", ": 5 points" */
const colonCounts = /:\s?[^:]{0,20}\d{1,3}\s?(?:分|points?|marks?|punkte|puntos|pontos|punti|балл)[^:]{0,12}$/iu
/** "(每题2分，共10分)", "(10 points)": a number with words. */
const counts =
  /^\s*[([](?=[^)\]]*(?:\d|[一二三四五六七八九十]\s*[分题]))(?=[^)\]]*\p{L})[\p{L}\d\s,、.%'’:-]*[)\]]\s*(?:[。.:]\s*)?$/u
/** A title without a number is short. */
const shortTitle = 16
/** A line that begins small goes on with the one above. */
const goesOn = /^\s*\p{Ll}/u

/** Titles without a number are no series; each stands for itself. */
const uncounted = { series: '', value: 0 }

/** Where the title is counted, and its name behind that. */
function readCount(line: Lexed): { series: string; value: number; name: string } | null {
  const { folded } = line.line
  const { number } = line
  if (number && (number.family === 'han' || number.family === 'hanParen' || number.family === 'roman')) {
    const label = folded.slice(number.start, number.end)
    const sign = label.match(separator)?.[0] ?? ''
    return { series: number.family + sign, value: number.value, name: folded.slice(number.end) }
  }
  const lettered = lettersScored.exec(folded)
  if (lettered && counts.test(detail.exec(folded)?.[0] ?? ''))
    return { series: 'letter', value: countOf(lettered[1] ?? '') ?? 0, name: lettered[2] ?? '' }
  const part = ordinal.exec(folded)
  if (part?.[1]) return { series: part[2] ?? '', value: countOf(part[1]) ?? 0, name: part[3] ?? '' }
  const word = number ? null : worded.exec(folded)
  const value = word?.[2] ? countOf(word[2]) : null
  return word && value !== null ? { series: (word[1] ?? '').toLowerCase(), value, name: word[3] ?? '' } : null
}

/** The number of a question below a title; numbers of titles and of sub-points are none. */
const mayNumber = (line: Lexed): boolean =>
  line.number !== null && ['arabic', 'question', 'paren'].includes(line.number.family) && line.heading?.kind !== 'type'

/** The next point of the list that the line above may be one of. */
const isCountedLike = (line: Lexed, above: Lexed | undefined): boolean =>
  line.number?.family === 'roman' && above?.number?.family === 'roman'

/** Whether the next questions stand below a line, with nothing but a line or two of advice between. */
function leadsOf(lines: readonly Lexed[], at: number, last: number): boolean {
  for (let next = at + 1, between = 0; next < lines.length && between < 3; next++) {
    const line = lines[next]
    if (!line || line.noise) continue
    if (line.lead?.opens) return true
    if (mayNumber(line)) return line.number?.value === 1 || line.number?.value === last + 1
    if (isCountedLike(line, lines[at])) return false
    if (line.startsWithOption || line.fields.some(({ kind }) => kind === 'answer')) return between > 0
    if (line.heading) return false
    between++
  }
  return false
}

function candidateOf(lines: readonly Lexed[], at: number, lastNumber: number): Candidate | null {
  const line = lines[at]
  const isLettered =
    line?.startsWithOption === true &&
    line.pieces.length === 1 &&
    !line.pieces[0]?.lower &&
    /[)\]][\s.:。]{0,2}$/.test(line.line.folded)
  if (
    !line ||
    line.noise ||
    (line.startsWithOption && !isLettered) ||
    line.fields.length > 0 ||
    line.line.folded.length > 110
  )
    return null
  if (line.number?.family === 'arabic' || (line.lead?.opens && line.lead.type === null)) return null
  const own = readCount(line)
  if (isLettered && own?.series !== 'letter') return null
  const count =
    own ?? (line.number === null && !goesOn.test(line.line.text) ? { ...uncounted, name: line.line.folded } : null)
  if (!count) return null
  const isKnown = line.heading?.kind === 'type'
  const bracket = detail.exec(count.name) ?? colonCounts.exec(count.name)
  const name = bracket ? count.name.slice(0, bracket.index) : count.name
  const isScored = bracket !== null && (counts.test(bracket[0]) || bracket[0].startsWith(':'))
  const leads = leadsOf(lines, at, lastNumber)
  const isOrder = leads && count.series !== '' && (isScored || namesPart.test(line.line.folded))
  if (!isKnown && (!mayTitle(line, name, isOrder) || (count.series === '' && /[。?!]/.test(name)))) return null
  const isTitled = isKnown || isScored || endsAsTitle.test(name) || namesPartOfPaper(name)
  return { at, ...count, name, isKnown, isTitled, leads }
}

/** Lines counted alike, in the order of the document. */
function seriesOf(lines: readonly Lexed[]): Candidate[][] {
  const series = new Map<string, Candidate[]>()
  let lastNumber = 0
  lines.forEach((line, at) => {
    const candidate = candidateOf(lines, at, lastNumber)
    if (candidate) {
      const members = series.get(candidate.series)
      if (members) members.push(candidate)
      else series.set(candidate.series, [candidate])
    } else if (mayNumber(line) && !line.noise) lastNumber = line.number?.value ?? lastNumber
  })
  return [...series.values()]
}

/** Up to where the title of a key stands and they are counted anew: the key repeats them. */
function aboveKey(members: readonly Candidate[], key: number): readonly Candidate[] {
  const again = members.findIndex(({ value }, at) => at > 0 && value <= (members[at - 1]?.value ?? 0))
  return key < 0 || again < 0 || (members[again]?.at ?? 0) < key ? members : members.slice(0, again)
}

/** The titles among lines that are counted alike (`key`: where the first title of a key stands): they follow each other, and most of them lead questions. */
function titlesAmong(members: readonly Candidate[], key: number): Candidate[] {
  if (members[0]?.series === '')
    return members.filter(
      ({ isKnown, isTitled, leads, name }) =>
        !isKnown && isTitled && leads && (name.length <= shortTitle || namesPartOfPaper(name)),
    )
  const isSeries = members.some(({ isKnown }) => isKnown)
  const mostLead = [members, aboveKey(members, key)].some((some) => {
    const leading = some.filter(({ leads }) => leads).length
    return leading >= 2 && leading >= some.length * 0.75
  })
  return members.filter(({ isKnown, isTitled, leads, value }, at) => {
    if (isKnown) return false
    const previous = members[at - 1]?.value ?? 0
    if (value !== 1 && (value <= previous || value > previous + 2)) return false
    if (isBetweenKnown(members, at)) return true
    return isSeries ? leads || isTitled : leads && (isTitled || mostLead)
  })
}

/** The one title that is missing between two known ones that are counted alike, whatever stands below it. */
const isBetweenKnown = (members: readonly Candidate[], at: number): boolean =>
  [-1, 1].every((step) => {
    const other = members[at + step]
    return other?.isKnown === true && other.value === (members[at]?.value ?? 0) + step
  })

/** 复习题, 模拟题: a paper of any kinds of questions. */
const namesPaper = /(?:复习|複習|练习|練習|[习試试考真]|测试|測試|测验|模拟|模擬)[题題]$/

/** In a series with known titles, or by its own words, it names a kind of question; else a part of the text. */
function headingOf(line: Lexed, { name, isTitled }: Candidate, isSeries: boolean): Heading {
  const text = line.line.folded.trim()
  return (isSeries || isTitled) && !namesPaper.test(text)
    ? { kind: 'type', text, type: typeWithin(name.trim()), level: 3, sure: true }
    : { kind: 'chapter', text, type: null, level: 2, sure: true }
}

const longestTitle = 40
/** Whether two titles begin and end alike, and so differ in what stands between. */
const areAlike = (one: string, other: string): boolean =>
  one !== other && one.slice(0, 3) === other.slice(0, 3) && one.slice(-2) === other.slice(-2)

const mayHead = (line: Lexed | undefined): boolean =>
  line !== undefined &&
  (line.number === null || line.number.weak) &&
  line.lead === null &&
  line.heading?.kind !== 'key' &&
  line.fields.length === 0 &&
  line.pieces.length === 0

/** Titles of the next papers of a document: like its first line, above questions that start again. */
function titlesLikeFirst(lines: readonly Lexed[]): readonly number[] {
  const first = lines.findIndex(({ noise }) => noise === null)
  const title = lines[first]?.line.folded.trim() ?? ''
  if (title.length < 6 || title.length > longestTitle || !mayHead(lines[first])) return []
  return linesWith(lines).nothingFirm.filter((at) => {
    const folded = lines[at]?.line.folded ?? ''
    const isLike = at > first && folded.length <= longestTitle && areAlike(title, folded.trim())
    return isLike && mayHead(lines[at]) && leadsOf(lines, at, -1)
  })
}

/**
 * Short lines that stand alone above each question 1, two or more: the document is several papers with titles. One question 1
 * without such a line above it, and they may be anything.
 */
function titlesAtRestarts(lines: readonly Lexed[]): readonly number[] {
  const found: number[] = []
  let above = -1
  for (const [at, line] of lines.entries()) {
    if (line.noise) continue
    if (mayNumber(line) && line.number?.value === 1) {
      const title = lines[above]
      const isAlone = title?.line.gap === true && line.line.gap && title.line.folded.length <= longestTitle
      if (!title || !(isAlone || above === 0) || !mayHead(title) || !mayTitle(title, title.line.folded, false))
        return []
      found.push(above)
    }
    above = at
  }
  return found.length < 2 ? [] : found
}

const opensQuestion = (line: Lexed | undefined): boolean =>
  line !== undefined &&
  (line.lead?.opens === true || line.fields[0]?.kind === 'stem' || (line.number !== null && !line.number.weak))

/** Short lines that stand alone between a rule and a number or label of a question, two or more: pages with titles. */
function titlesBelowRules(lines: readonly Lexed[]): readonly number[] {
  const found = lines.flatMap((line, at) => {
    const { folded } = line.line
    const isBetween = line.noise === null && lines[at - 1]?.noise === 'rule' && opensQuestion(lines[at + 1])
    return isBetween && folded.length <= longestTitle && mayHead(line) && mayTitle(line, folded, false) ? [at] : []
  })
  return found.length < 2 ? [] : found
}

/**
 * Titles of sections whose kind is unknown ("三、读图题（共10分）", "Part C: Error spotting") are told by their place: they are
 * counted like the known titles of the document and lead questions of their own.
 */
export function findTitles(lines: readonly Lexed[]): readonly Lexed[] {
  const edited = new Edited(lines)
  const titles = [titlesLikeFirst, chaptersAbove, titlesBelowRules, titlesAtRestarts].flatMap((find) => find(lines))
  for (const at of titles) {
    const line = lines[at]
    const heading = { kind: 'chapter', text: line?.line.text ?? '', type: null, level: 1, sure: true } as const
    const saysType = line?.heading?.kind === 'type' && line.heading.type !== null
    if (line && !saysType) edited.set(at, { ...line, number: null, lead: null, pieces: [], fields: [], heading })
  }
  const key = lines.findIndex(({ heading }) => heading?.kind === 'key' && heading.sure)
  for (const members of seriesOf(lines)) {
    const named = members.filter(({ isTitled }) => isTitled)
    const isSeries = members[0]?.series !== '' && (named.length >= 2 || named.some(({ isKnown }) => isKnown))
    for (const title of titlesAmong(members, key)) {
      const line = lines[title.at]
      if (line)
        edited.set(title.at, {
          ...line,
          number: null,
          lead: null,
          pieces: [],
          heading: headingOf(line, title, isSeries),
        })
    }
  }
  const found = edited.result
  return changeEach(found, (line, at) =>
    line.heading && line.heading !== lines[at]?.heading && isBelied(found, at, line.heading)
      ? { ...line, heading: { ...line.heading, type: null } }
      : line,
  )
}

/** What stands below is not of the type that a title of an unknown kind seems to say. */
const isBelied = (lines: readonly Lexed[], at: number, { type }: Heading): boolean =>
  (type === 'shortAnswer' && holdsNoOpenQuestions(lines, at)) || (type === 'choice' && holdsNoOptions(lines, at))
