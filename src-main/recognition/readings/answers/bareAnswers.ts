import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { joinWords } from '../../questions/answers/parseAnswer.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import { stretchesOfSections } from '../titles/sectionStretches.ts'
import { asAnswer } from './asField.ts'

/** How the labels of options are written, and how an answer names them. */
const kinds = {
  letter: {
    label: /^[*√☐□○]?\s?[([]?\s?[A-La-l]\s?[.、:)\],]/,
    names: /^[([]?(?:[A-L]{1,8}|[a-l]|[A-La-l](?:\s?[,、;&/|]?\s?[A-La-l]){1,7})[)\]]?[.。]?$/,
  },
  digit: { label: /^[*√]?\(?\d{1,2}[.、:)]/, names: /^[([]?\d(?:\s?[,、;&/|]?\s?\d){0,7}[)\]]?[.。]?$/ },
  circled: { label: /^[①-⑫]/, names: /^[([]?[①-⑫](?:\s?[,、;&/|]?\s?[①-⑫]){0,7}[)\]]?[.。]?$/ },
  roman: {
    label: /^\(?[ivx]{1,4}[.)]\s/,
    names: /^[([]?(?:[ivx]{1,4})(?:\s?[,、;&/|]\s?[ivx]{1,4}){0,7}[)\]]?[.。]?$/,
  },
  kana: {
    label: /^\(?[アイウエオカキク][.、)]/,
    names: /^[([]?[アイウエオカキク](?:\s?[,、;・]?\s?[アイウエオカキク]){0,7}[)\]]?[.。]?$/,
  },
  hangul: {
    label: /^\(?[가나다라마바사아][.、)]/,
    names: /^[([]?[가나다라마바사아](?:\s?[,、;]?\s?[가나다라마바사아]){0,7}[)\]]?[.。]?$/,
  },
  cyrillic: { label: /^\(?[А-Жа-ж][.、)]/, names: /^[([]?[А-Жа-ж](?:(?:\s?[,;]\s?|\s)[А-Жа-ж]){0,7}[)\]]?[.。]?$/ },
} as const
type Kind = keyof typeof kinds
const kindNames = Object.keys(kinds) as Kind[]

const longest = 24
/** In how many lists or statements, and in which share of those of a stretch. */
const fewest = 3
const share = 0.7
/** In how many lists in a row, where others of the stretch are answered elsewhere. */
const fewestInRow = 5
/** Numbers alone may be anything: they say more where hardly a list has none. */
const nearlyAll = 0.9
/** Among statements without numbers nearly every other line, else every third. */
const shareOfLines = { unnumbered: 0.45, numbered: 0.3 }

/** "{B}" */
const braced = /^[{<]\s?([^{}<>]{1,20})\s?[}>]$/
/** "1 and 3", "a y c": words between two names, as signs. */
const joinsNames = new RegExp(
  `(?<=(?:^|[\\s([,])[^\\s,]{1,2})\\s(?:${joinWords})\\s(?=[^\\s,]{1,2}(?:$|[\\s)\\].,]))`,
  'gu',
)
const withSigns = (text: string): string =>
  text.indexOf(' ') < text.lastIndexOf(' ') ? text.replace(joinsNames, ', ') : text

/** "A  Explanation: ...": what stands before the label of an explanation, else all of the line. */
const textOf = (line: Lexed | undefined): string => {
  const field = line?.fields[0]
  const folded = line?.line.folded ?? ''
  const text = (field?.kind === 'explanation' ? folded.slice(0, field.labelFrom) : folded).trim()
  if (text.length > longest) return text
  return withSigns('{<'.includes(text.charAt(0)) ? (braced.exec(text)?.[1] ?? text) : text)
}

const isOpen = (line: Lexed | undefined): line is Lexed =>
  line !== undefined &&
  line.noise === null &&
  (line.fields.length === 0 || (line.fields[0]?.kind === 'explanation' && line.fields[0].labelFrom > 0)) &&
  line.line.kind !== 'code'

/** All of the line explains; a bare answer may stand below it. */
const isExplanation = (line: Lexed | undefined): boolean =>
  line?.fields[0]?.kind === 'explanation' && line.fields[0].labelFrom === 0 && line.fields[0].from < line.fields[0].to

/** The first two labels of a list behind its stem. */
const listsInside: readonly (readonly [Kind, RegExp])[] = [
  ['kana', /[\s)]ア[.、)].+\sイ[.、)]/],
  ['hangul', /[\s)]가[.、)].+\s나[.、)]/],
  ['cyrillic', /[\s)?:][Аа][.)].+\s[Бб][.)]/],
  ['circled', /^(?:(?!\S①).)*\S①.+②/],
]

const kindOfLabel = (line: Lexed | undefined): Kind | null => {
  if (!isOpen(line)) return null
  const text = textOf(line)
  const found = kindNames.find(
    (kind) => kinds[kind].label.test(text) && text.length > 2 && !kinds[kind].names.test(text),
  )
  return found ?? listsInside.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The nearest line above that is not set aside. */
function above(lines: readonly Lexed[], at: number): number {
  let before = at - 1
  while (before >= 0 && lines[before]?.noise) before--
  return before
}

/** Lines that end lists: for each the kind of its labels. The lines of a list stand below each other. */
function listEnds(lines: readonly Lexed[], first: number, last: number): ReadonlyMap<number, Kind> {
  const ends = new Map<number, Kind>()
  for (let at = first; at <= last; at++) {
    const kind = kindOfLabel(lines[at])
    const next = lines[at + 1]
    if (kind === null || (next !== undefined && at < last && kindOfLabel(next) === kind)) continue
    const isList =
      kindOfLabel(lines[at - 1]) === kind ||
      (lines[at]?.pieces.length ?? 0) > 1 ||
      !kinds[kind].label.test(textOf(lines[at]))
    if (isList) ends.set(at, kind)
  }
  return ends
}

/** Digits that count up are numbers of what follows. */
const countsUp = (values: readonly string[]): boolean => {
  const numbers = values.map((value) => Number(value.replace(/\D/g, '') || Number.NaN))
  const follow = numbers.filter((value, at) => at > 0 && value === (numbers[at - 1] ?? 0) + 1)
  return follow.length >= (values.length - 1) * 0.7
}

/** "3", "1,2" */
const place = /^[1-9](?:\s?[,、;&/]\s?[1-9]){0,7}$/

/** How many points the list has that ends at a line. */
function sizeOfList(lines: readonly Lexed[], end: number, kind: Kind): number {
  let size = 0
  for (let at = end; kindOfLabel(lines[at]) === kind; at--) size += Math.max(1, lines[at]?.pieces.length ?? 0)
  return size
}

/** "3" alone below "a) b) c)" says which is right by its place, if that is so below nearly all lists and the numbers count nothing. */
function placesBelow(
  lines: readonly Lexed[],
  ends: readonly (readonly [number, Kind])[],
  last: number,
): readonly number[] {
  const lettered = ends.filter(([, kind]) => kind === 'letter')
  const found = lettered.flatMap(([end, kind]) => {
    const text = textOf(lines[end + 1])
    const isPlace = end < last && isOpen(lines[end + 1]) && place.test(text)
    const size = sizeOfList(lines, end, kind)
    return isPlace && text.match(/\d/g)?.every((digit) => Number(digit) <= size) ? [end + 1] : []
  })
  const values = found.map((at) => textOf(lines[at]))
  const isUsual = found.length >= fewest && found.length >= ends.length * nearlyAll && new Set(values).size >= 2
  return isUsual && !countsUp(values) ? found : []
}

/** "B. False": the last option of a statement says right or wrong. */
function isJudged(line: Lexed | undefined): boolean {
  const last = line?.pieces.at(-1)
  return line !== undefined && last !== undefined && truthOf(line.line.folded.slice(last.from, last.to)) !== null
}

/** The line right below a list if it names nothing but points of it, or repeats their word for right or wrong; else null. */
function nameBelow(lines: readonly Lexed[], end: number, kind: Kind, last: number): number | null {
  const at = isExplanation(lines[end + 1]) ? end + 2 : end + 1
  const line = lines[at]
  const text = textOf(line)
  if (at > last || !isOpen(line) || text.length > longest) return null
  if (kind === 'digit' && letters.test(text)) return fitsList(lines, end, kind, text) ? at : null
  return kinds[kind].names.test(text) || (isJudged(lines[end]) && truthOf(text) !== null) ? at : null
}

/** Letters that an answer may tell of options which are counted by numbers. */
const letters = /^[A-H]{1,8}$/
const fitsList = (lines: readonly Lexed[], end: number, kind: Kind, text: string): boolean => {
  const size = sizeOfList(lines, end, kind)
  return [...text].every((letter) => letter.charCodeAt(0) - 65 < size)
}

/**
 * The lists in a row that have such a line, where there are enough of them: others of the stretch are answered elsewhere.
 * Below statements ①②③④ a row of their signs may as well be what is chosen from.
 */
function inARow(found: readonly (number | null)[]): readonly number[] {
  const rows: number[][] = [[]]
  for (const at of found) {
    if (at === null) rows.push([])
    else rows.at(-1)?.push(at)
  }
  return rows.filter((row) => row.length >= fewestInRow).flat()
}

/** The lines right below lists that name nothing but points of these, if that is so below nearly all of them, or many in a row. */
function namesBelow(lines: readonly Lexed[], first: number, last: number): readonly number[] {
  const ends = [...listEnds(lines, first, last)]
  const places = placesBelow(lines, ends, last)
  if (places.length > 0) return places
  const below = ends.map(([end, kind]) => nameBelow(lines, end, kind, last))
  const all = below.filter((at) => at !== null)
  const isUsual = all.length >= fewest && all.length >= below.length * share
  const found = isUsual ? all : inARow(below.map((at, nth) => (ends[nth]?.[1] === 'circled' ? null : at)))
  const values = found.map((at) => textOf(lines[at]))
  return new Set(values).size >= 2 && !countsUp(values) ? found : ends.flatMap((end) => pointsNamed(lines, end, last))
}

/** "①④" alone below a question that counts its points on its line; more such lines, or options, are what is chosen from. */
function pointsNamed(lines: readonly Lexed[], [end, kind]: readonly [number, Kind], last: number): readonly number[] {
  const at =
    kind === 'circled' && !kinds.circled.label.test(textOf(lines[end])) ? nameBelow(lines, end, kind, last) : null
  const next = at === null ? undefined : lines[at + 1]
  const isOnlyOne = !next?.startsWithOption && kindOfLabel(next) === null && !kinds.circled.names.test(textOf(next))
  return at !== null && isOnlyOne ? [at] : []
}

/** How many lines a stem may take above its answer. */
const wraps = 4

/**
 * Below the list that the questions of a stretch share: the lines right below numbered stems that name one of its points, if that
 * is so for nearly all of them.
 */
function namesBelowStems(lines: readonly Lexed[], first: number, last: number): readonly number[] {
  const stems: number[] = []
  let listed = false
  for (let at = first; at <= last; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    const isStart = line.number !== null && !line.number.weak && !line.startsWithOption
    if (isStart && listed) stems.push(at)
    else if (stems.length === 0 && kindOfLabel(line) === 'letter') listed = true
  }
  if (stems.length < fewest) return []
  const found = stems.flatMap((stem, nth) => {
    const end = Math.min(stems[nth + 1] ?? last + 1, stem + wraps)
    for (let at = stem + 1; at < end; at++) {
      const line = lines[at]
      if (!isOpen(line) || line.heading) continue
      if (kindOfLabel(line) !== null) return []
      if (kinds.letter.names.test(textOf(line))) return [at]
    }
    return []
  })
  return found.length >= stems.length * share && new Set(found.map((at) => textOf(lines[at]))).size >= 2 ? found : []
}

/** "True" and "False +++" below each other are options. */
const opensWithTruth = (text: string): boolean =>
  text.length <= longest && (truthOf(text) ?? truthOf(/^[^\s√✓★*←<+([]*/.exec(text)?.[0] ?? '')) !== null

const areOpposite = (words: ReadonlyMap<string, boolean>): boolean =>
  words.size === 2 && new Set(words.values()).size === 2

/** "1. True" above "False": two lines of an option. */
const isNumberedTruth = (line: Lexed | undefined): boolean =>
  line !== undefined && line.number !== null && truthOf(line.line.folded.slice(line.from).trim()) !== null

/** A number, a heading, a blank line or nothing follows: the lines of a question end here. */
function endsQuestion(lines: readonly Lexed[], at: number): boolean {
  const next = lines[at + 1]
  return next === undefined || next.heading !== null || next.line.gap || (next.number !== null && !next.number.weak)
}

/**
 * The lines below statements that say right or wrong, in two words, if they stand below nearly all of them, or, among questions of
 * other types, each at the end of its question. Where all statements of
 * a stretch are judged alike, the other word stands in another one: `said` are the words of the whole document, `named` the lines that are answers to questions with options.
 */
function truthBelow(
  lines: readonly Lexed[],
  first: number,
  last: number,
  said: ReadonlyMap<string, boolean>,
  named: ReadonlySet<number>,
): readonly number[] {
  const found: number[] = []
  const words = new Map<string, boolean>()
  let starts = 0
  let isStatement = false
  let texts = 0
  let ofStatement = 0
  for (let at = first; at <= last; at++) {
    const line = lines[at]
    if (!isOpen(line)) continue
    const text = textOf(line)
    const isStart = line.number !== null && !line.number.weak && readNumber(line.line.folded) !== null
    if (isStart) starts++
    // what has options is no statement, and its lines are none of statements
    if (isStatement && !isStart && line.startsWithOption) {
      starts--
      texts -= ofStatement
    }
    ofStatement = isStart ? 1 : ofStatement + 1
    isStatement = isStart || (isStatement && !line.startsWithOption)
    if (starts === 0 || isStatement) texts++
    const truth = line.startsWithOption && text.length > 2 ? null : truthOf(text)
    if (truth === null || named.has(at)) continue
    const before = lines[above(lines, at)]
    const isBelowText =
      before !== undefined && (isOpen(before) || isExplanation(before)) && !before.heading && !before.startsWithOption
    if (!isBelowText || opensWithTruth(textOf(before)) || opensWithTruth(textOf(lines[at + 1]))) continue
    found.push(at)
    words.set(text.toLowerCase(), truth)
  }
  const isPair = areOpposite(words) || (words.size === 1 && areOpposite(said) && said.has([...words.keys()][0] ?? ''))
  const ofLines = starts > 0 ? shareOfLines.numbered : shareOfLines.unnumbered
  const areUsual = found.length >= Math.max(starts * share, texts * ofLines)
  const endQuestions = () => found.every((at) => endsQuestion(lines, at) && !isNumberedTruth(lines[above(lines, at)]))
  return isPair && found.length >= fewest && (areUsual || endQuestions()) ? found : []
}

/**
 * Answers without a label that stand in one place: below the options of nearly all questions of a section a line that only names
 * some of them ("BD", "(③)"), below nearly all its statements one of two words for right and wrong.
 */
export function readBareAnswers(lines: readonly Lexed[]): readonly Lexed[] {
  const candidates = lines.flatMap((line, at) => (mayAnswer(line) ? [at] : []))
  const areEnough = (from: number, to: number) =>
    to - from >= fewest || candidates.slice(from, to).some((at) => kinds.circled.names.test(textOf(lines[at])))
  if (!areEnough(0, candidates.length)) return lines
  const answers = new Set<number>()
  const said = new Map<string, boolean>()
  for (const at of candidates) {
    const truth = lines[at]?.startsWithOption ? null : truthOf(textOf(lines[at]))
    if (truth !== null) said.set(textOf(lines[at]).toLowerCase(), truth)
  }
  let seen = 0
  for (const { first, last } of stretchesOfSections(lines)) {
    const before = seen
    while (seen < candidates.length && (candidates[seen] ?? 0) <= last) seen++
    if (!areEnough(before, seen)) continue
    const below = namesBelow(lines, first, last)
    for (const at of below.length > 0 ? below : namesBelowStems(lines, first, last)) answers.add(at)
    for (const at of truthBelow(lines, first, last, said, answers)) answers.add(at)
  }
  if (answers.size === 0) return lines
  return changeEach(lines, (line, at) => (answers.has(at) ? asBareAnswer(line) : line))
}

/** All of the line as an answer, up to the label of its explanation. */
function asBareAnswer(line: Lexed): Lexed {
  const [explanation] = line.fields
  const answer = asAnswer(line, 0, explanation?.labelFrom)
  return explanation ? { ...answer, fields: [...answer.fields, explanation] } : answer
}

/** Names of any kind. */
const anyNames =
  /^[([]?[A-La-lvx\d①-⑫アイウエオカキク가나다라마바사아А-Жа-ж](?:\s?[,、;&|/]?\s?[A-La-lvx\d①-⑫アイウエオカキク가나다라마바사아А-Жа-ж]){0,11}[)\]]?[.。]?$/

/** A short line that names points, or is a word for right or wrong. */
function mayAnswer(line: Lexed): boolean {
  if ((line.line.folded.length > longest && line.fields.length === 0) || !isOpen(line)) return false
  const text = textOf(line)
  if (text === '' || text.length > longest) return false
  return anyNames.test(text) || (!line.startsWithOption && truthOf(text) !== null)
}
