import { Edited } from '../../Edited.ts'
import { type Lexed, withoutOptions } from '../../lexed.ts'
import { asks, choosesAmong } from '../../tokens/asking.ts'
import { type CountedLabel, countedLabels, labelsInside } from '../../tokens/countedLabels.ts'
import { opensWithVerdict } from '../../tokens/verdicts.ts'
import { sectionTypes, statedSectionTypes } from '../titles/sectionTypes.ts'
import { askPointedLists, type List, newList, reach, readBelow, textOfPoint } from './answeredLists.ts'
import { asOptions, type Point, pointsOfLine } from './listPoints.ts'
import { isLettered, optionStyles, plainAmongDoubtful } from './listStyles.ts'
import { markedLists } from './markedLists.ts'
import { isNamedInStem } from './namedPoints.ts'
import { listsInPlace } from './placedLists.ts'
import { isBelowBracket, isInChoices } from './statedChoices.ts'

const none: readonly CountedLabel[] = []

const most = 10
/** How many lines a point may take. */
const wraps = 3

const gap = /_{2,}|\(\s*\)|﹍|:\s*$|\(\s*[A-H]\s*\)[。.]?\s*$/
const ordersText =
  /简述|试述|论述|阐述|名词解释|^(?:explain|describe|discuss|define|list|state|outline|briefly|compare)\b|^(?:опишите|объясните|перечислите|назовите|дайте|сформулируйте|раскройте|вычислите|найдите|решите|упростите|докажите|постройте|составьте|запишите|напишите|сравните|пояснете|опишете|изброете|докажете|пресметнете)(?!\p{L})/iu

const textFrom = (line: Lexed, from: number): string => line.line.folded.slice(from, line.to)

const isPlain = ({ number, pieces, fields, heading, noise, lead }: Lexed): boolean =>
  number === null && pieces.length === 0 && fields.length === 0 && heading === null && noise === null && !lead?.opens

const asksChoice = (text: string): boolean =>
  !ordersText.test(text) && (asks(text) || gap.test(text) || choosesAmong(text))

/** "√③ text" looks like an option without a letter. */
const isTicked = ({ line, pieces, startsWithOption }: Lexed): boolean =>
  startsWithOption && pieces[0]?.form === 'check' && /^[√✓✔]\s?[\d(①-⑩]/.test(line.folded)

/** A point that asks something itself is a question or a part of one. */
const isPoint = (line: Lexed, label: CountedLabel): boolean => {
  const text = textFrom(line, label.end)
  return (
    (text.trim() !== '' || line.line.images.length > 0) &&
    (line.pieces.length === 0 || isTicked(line)) &&
    line.heading === null &&
    line.noise === null &&
    line.tags.length === 0 &&
    !/[?]\s*$|_{2,}|(?<![\w\])])\(\s*\)/.test(text)
  )
}

/** The points that follow each other from a line on, in one style and in order. */
function pointsFrom(
  lines: readonly Lexed[],
  labels: readonly (readonly CountedLabel[])[],
  first: number,
  label: CountedLabel,
): readonly Point[] {
  const points = pointsOfLine(lines[first], first, label)
  const depth = lines[first]?.line.depth
  for (let at = first + 1, wrapped = 0; at < lines.length && wrapped <= wraps; at++) {
    const line = lines[at]
    if (!line) break
    const next = labels[at]?.find(({ style }) => style === label.style)
    if (next && line.line.depth === depth) {
      const isNext = next.value === null || next.value === (points.at(-1)?.label.value ?? 0) + 1
      const isCutOff = next.value === null && lines.slice(at - wrapped, at).some((one) => asksChoice(one.line.folded))
      if (!isNext || isCutOff || !isPoint(line, next)) break
      points.push(...pointsOfLine(line, at, next))
      wrapped = 0
    } else if (isPlain(line) && !line.line.gap && labels[at]?.length === 0) wrapped++
    else break
    if (line.fields.length > 0) break
  }
  const opens = (at: number) => labels[at]?.some(({ style, value }) => style === label.style && value === 1) === true
  const last = points.at(-1)
  // "4. Which is red?" behind option 3 is the next question, of which 1 follows
  if (label.value !== null && last && points.length > 1 && last.label.start === 0 && opens(last.at + 1)) points.pop()
  return points
}

/** Whether the lines above a list ask to choose: up to the number of the question, no answer between. */
function isAskedAbove(lines: readonly Lexed[], first: number, { value, style }: CountedLabel): boolean {
  let below = ''
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (line.heading && line.heading.kind !== 'chapter') return false
    if (line.fields.some(({ kind }) => kind === 'answer' || kind === 'explanation' || kind === 'mine')) return false
    if (line.startsWithOption && value !== null) continue
    if (line.startsWithOption) return false
    const text = textFrom(line, line.from)
    if (ordersText.test(text)) return false
    if (asksChoice(text) || (below !== '' && asksChoice(text + below))) return true
    below = below === '' ? ` ${text}` : ''
    if (line.number?.family === 'arabic' || line.number?.family === 'question')
      return at === first - 1 || isLettered(style)
    if (line.line.gap && !line.number) return false
  }
  return false
}

/** A question, perhaps with how many to choose behind it. */
const endsAsQuestion = /\?\s*(?:\([^()]{1,30}\)\s*)?$/

/** Whether an answer or explanation stands above a list, with nothing that begins a question between. */
function isExplaining(lines: readonly Lexed[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (line.heading || line.lead?.opens || line.number?.family === 'question') return false
    if (line.fields.some(({ kind }) => kind === 'explanation')) return true
    if (at === first - 1 && endsAsQuestion.test(line.line.folded)) return false
    if (!isPlain(line)) return false
  }
  return false
}

/** "1) wrong, ... 2) correct, ..." in an explanation says something of each option above, and is none. */
const isExplained = (lines: readonly Lexed[], points: readonly Point[]): boolean =>
  points.every((point) => opensWithVerdict(textOfPoint(lines, point))) && isExplaining(lines, points[0]?.at ?? 0)

/** The longest list that a line may begin. */
function longestFrom(
  lines: readonly Lexed[],
  labels: readonly (readonly CountedLabel[])[],
  at: number,
): List['points'] {
  const line = lines[at]
  const starts = (labels[at] ?? none).filter(({ value }) => value === null || value === 1)
  const runs = starts
    .filter((label) => line && isPoint(line, label))
    .map((label) => pointsFrom(lines, labels, at, label))
  return runs.sort((a, b) => b.length - a.length)[0] ?? []
}

/** Behind options with letters a list says something of them. */
const isBelowOptions = (lines: readonly Lexed[], { points: [first] }: List): boolean =>
  lines.slice(Math.max(0, (first?.at ?? 0) - reach), first?.at ?? 0).findLast(({ noise }) => !noise)
    ?.startsWithOption === true

/** Of a list whose points are marked the marks say what is right. */
function askMarkedLists(lines: readonly Lexed[], lists: readonly List[]): void {
  for (const all of Map.groupBy(lists, ({ style }) => style).values()) {
    const candidates = all.filter((list) => !list.answered && !isBelowOptions(lines, list))
    // The letters below a marked list are those of the next question.
    for (const list of markedLists(lines, candidates))
      [list.isAsked, list.answered, list.named, list.isStatements] = [true, true, true, false]
  }
}

/** All lists of the document; in sections whose questions are open by their title only those that an answer names or marks tell. */
function listsOf(lines: readonly Lexed[], labels: readonly (readonly CountedLabel[])[]): List[] {
  const sections = sectionTypes(lines)
  const stated = statedSectionTypes(lines)
  const found: List[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    const isOpen = sections[at] === 'shortAnswer' || sections[at] === 'fillIn'
    const isDoubtful = isOpen && stated[at] === null
    const inside = isOpen && !isDoubtful ? null : insideOf(lines, at)
    if (inside) found.push({ ...inside, isOpen, isDoubtful })
    if (inside || labels[at]?.length === 0) continue
    const points = longestFrom(lines, labels, at)
    if (points.length < 2) continue
    const list = newList(points)
    const isChosen = isInChoices(lines, sections, at)
    if (isExplained(lines, points)) {
      at = points.at(-1)?.at ?? at
      continue
    }
    if (points.length <= most) readBelow(lines, labels, list)
    if (points.length <= most && (list.isSurelyNamed || !isExplaining(lines, at))) {
      const isNamedAbove = isNamedInStem(lines, list.points)
      list.isAsked =
        isNamedAbove ||
        (list.isSurelyNamed && !list.isAnsweredByParts) ||
        points.slice(0, 1).some(({ label }) => isAskedAbove(lines, at, label)) ||
        isChosen
      if (isNamedAbove && !list.answered) [list.answered, list.named] = [true, true]
      const isPlaced = isChosen || isBelowBracket(lines, at)
      found.push({ ...list, isStated: isChosen, isOpen: isOpen && !isPlaced, isDoubtful })
    }
    at = points.at(-1)?.at ?? at
  }
  askMarkedLists(lines, found)
  askPointedLists(found)
  const plain = plainAmongDoubtful(lines, found)
  const lists = found.filter((list) => !list.isOpen || (list.named && !list.isAnsweredByParts) || plain.has(list))
  lists.forEach((list, at) => {
    list.isStatements ||= isChosenAmong(lines, list, lists[at + 1])
  })
  return lists
}

/** A list of three points or more behind a question on its line. */
function insideOf(lines: readonly Lexed[], at: number): List | null {
  const line = lines[at]
  if (!line || line.pieces.length > 0 || line.fields.some(({ kind }) => kind !== 'stem')) return null
  for (const label of labelsInside(line.line.folded, line.from, line.to)) {
    const points = pointsOfLine(line, at, label)
    if (points.length < 3 || !asksChoice(line.line.folded.slice(line.from, label.start).trim())) continue
    const list: List = { ...newList(points), isAsked: true }
    readBelow(lines, [], list)
    return list
  }
  return null
}

/** Another list stands below within the same question: the last one is chosen from. */
function isChosenAmong(lines: readonly Lexed[], list: List, next: List | undefined): boolean {
  const [end, start] = [list.points.at(-1)?.at ?? 0, next?.points[0]?.at ?? 0]
  if (!next || next.style === list.style || start - end > 3) return false
  return lines.slice(end + 1, start).every(isPlain)
}

/** The lists, and those at the place of most others: they ask as these do, and their points may look like questions. */
function withPlacedLists(
  lines: readonly Lexed[],
  labels: readonly (readonly CountedLabel[])[],
  lists: readonly List[],
): readonly List[] {
  const known = new Map(lists.map((list) => [list.points[0]?.at ?? -1, list]))
  const sections = sectionTypes(lines)
  for (const { question, points } of listsInPlace(lines, labels, (first) => known.get(first)?.isAsked === true)) {
    const first = points[0]?.at ?? -1
    const section = sections[first]
    const above = lines.slice(question, first)
    if ((section === 'shortAnswer' || section === 'fillIn') && !isBelowBracket(lines, first)) continue
    if (above.some((line) => line.line.kind !== 'code' && ordersText.test(textFrom(line, line.from)))) continue
    const { isStated = false, isStatements = false } = known.get(first) ?? {}
    const list: List = { ...newList(points), isAsked: true, isStated, isStatements }
    readBelow(lines, labels, list)
    if (!list.answered && isNamedInStem(lines, points)) [list.answered, list.named] = [true, true]
    known.set(first, list)
  }
  return [...known.values()]
}

/**
 * Points of lists that are options: numbered, with bullets or empty brackets before them, or in the letters of another
 * script. What a list is, is decided for all lists of its style: questions that ask to choose stand above them, and the
 * answers below name points of them; or they look like options throughout.
 */
export function readOptionLists(lines: readonly Lexed[]): readonly Lexed[] {
  const labels = lines.map((line) =>
    line.noise || (line.startsWithOption && !isTicked(line)) ? none : countedLabels(line),
  )
  if (!labels.some((found) => found.length > 0)) return lines
  const lists = withPlacedLists(lines, labels, listsOf(lines, labels))
  const styles = optionStyles(lines, lists)
  if (styles.size === 0) return lines
  const edited = new Edited(lines)
  for (const { style, points, isAsked, isStatements } of lists) {
    if (!styles.has(style) || isStatements || !isAsked) continue
    let index = 0
    for (const [at, own] of Map.groupBy(points, ({ at }) => at)) {
      const line = lines[at]
      if (line) edited.set(at, asOptions(line, own, index))
      index += own.length
    }
    const namesLetters = points.some((point) => letters.test(textOfPoint(lines, point)))
    dropStatements(edited, points[0]?.at ?? 0, namesLetters)
  }
  return edited.result
}

/** Whether lists other than those with letters have been read as options. */
export const hasListOptions = (lines: readonly Lexed[]): boolean =>
  lines.some(({ pieces }) => pieces[0]?.form === 'counted')

const letters = /^\(?[A-Ha-h]\)?(?:[\s,;、/+&]+(?:\p{L}{1,3}\s)?\(?[A-Ha-h]\)?){0,5}\W*$/u

/**
 * "a) iron  b) neon" above options 1, 2, 3 are what these choose among. With a question between only if the options name them
 * (`namesLetters`): else they belong to the question above.
 */
function dropStatements(lines: Edited<Lexed>, first: number, namesLetters: boolean): void {
  let isBelowText = false
  for (let at = first - 1; at >= first - reach; at--) {
    const line = lines.get(at)
    if (!line || line.number || line.fields.length > 0 || line.heading || line.noise) return
    if (line.pieces[0]?.form === 'counted' || (line.startsWithOption && isBelowText && !namesLetters)) return
    isBelowText ||= !line.startsWithOption
    lines.set(at, withoutOptions(line))
  }
}
