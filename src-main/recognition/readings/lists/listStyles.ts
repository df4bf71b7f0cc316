import type { Lexed } from '../../lexed.ts'
import { type List, textOfPoint } from './answeredLists.ts'
import { areChosenAmong, areChosenFrom } from './chosenLists.ts'

/** Letters of another alphabet count options as Latin ones do: below a number they need no question above them. */
export const isLettered = (style: string): boolean => /^own\d[.)]$/.test(style)

const longPoint = 60

/** Parts of a task stand below each other; options that are short stand beside each other, however many they are. */
const sideBySide = 0.5
const isSideBySide = ({ points }: List): boolean =>
  points.some(({ at }, place) => place > 0 && points[place - 1]?.at === at)

const isFewOrMany = ({ points }: List): boolean => points.length < 3 || points.length > 6

/** "а) wool;", "б) silk;", "в) linen." */
const areClosed = (lines: readonly Lexed[], lists: readonly List[]): boolean =>
  lists.every(({ points }) =>
    points.every((point, at) => (at < points.length - 1 ? /;$/ : /[.;]$/).test(textOfPoint(lines, point))),
  )

/**
 * Without answers the lists themselves must look like options: short points without full stops, mostly equally many. Letters
 * need only be as many as options are.
 */
function lookLikeOptions(lines: readonly Lexed[], lists: readonly List[], style: string): boolean {
  const unusual = lists.filter(isFewOrMany).length
  if (isLettered(style) && lists.length >= 3 && unusual <= lists.length * 0.2) return true
  // Two are enough where a sign closes each option, as lists of choices have it.
  if (isLettered(style) && lists.length === 2 && unusual === 0 && areClosed(lines, lists)) return true
  const sizes = new Map<number, number>()
  for (const { points } of lists) sizes.set(points.length, (sizes.get(points.length) ?? 0) + 1)
  const usual = Math.max(0, ...sizes.values())
  const texts = lists.flatMap(({ points }) => points.map((point) => textOfPoint(lines, point)))
  if (texts.filter((text) => text.endsWith('=')).length > texts.length * 0.2) return false
  const long = texts.filter((text) => text.length > longPoint || /[。.;]$/.test(text)).length
  const areAlike = usual >= lists.length * 0.6 || lists.filter(isSideBySide).length >= lists.length * sideBySide
  return lists.length >= 2 && areAlike && long <= texts.length * 0.4
}

/** Answers below fewer lists than that are something else: words in a code, a remark. */
const few = 0.1

/** How many lists of a style, and which share, must stand in questions of choices to need nothing else. */
const fewestStated = 2
const mostlyStated = 0.7

const areStated = (lists: readonly List[]): boolean => {
  const stated = lists.filter(({ isStated }) => isStated).length
  return stated >= fewestStated && stated >= lists.length * mostlyStated
}

/** The styles of lists that are options, by what all lists of the style have around them. */
export function optionStyles(lines: readonly Lexed[], lists: readonly List[]): ReadonlySet<string> {
  const styles = new Set<string>()
  for (const [style, all] of Map.groupBy(lists, ({ style }) => style)) {
    const candidates = all.filter(({ isStatements }) => !isStatements)
    const asked = candidates.filter(({ isAsked }) => isAsked)
    const answered = asked.filter((list) => list.answered)
    const named = answered.filter((list) => list.named)
    if (asked.length === 0 || asked.length < candidates.length * 0.6) continue
    const isBorneOut =
      answered.length > asked.length * few
        ? named.length >= answered.length * 0.6
        : areStated(asked) ||
          lookLikeOptions(lines, asked, style) ||
          (style === 'bullet' ? areChosenFrom(lines, asked) : areChosenAmong(lines, asked))
    if (isBorneOut) styles.add(style)
  }
  return styles
}

/** "Work out:" above a list as well asks for all of it. */
const asksForAll = (lines: readonly Lexed[], { points: [first] }: List): boolean => {
  const line = lines[first?.at ?? -1]
  const above =
    first?.label.start === 0 ? lines[first.at - 1]?.line.folded : line?.line.folded.slice(0, first?.label.start)
  return /:\s*$/.test(above ?? '')
}

/** Below titles of unknown kinds: lists of a style that look like options, all but a few of which are asked for. */
export function plainAmongDoubtful(lines: readonly Lexed[], lists: readonly List[]): ReadonlySet<List> {
  const doubtful = lists.filter(({ isDoubtful }) => isDoubtful)
  const plain = [...Map.groupBy(doubtful, ({ style }) => style).values()].filter((all) => {
    const asked = all.filter(({ isAsked, isAnsweredByParts }) => isAsked && !isAnsweredByParts)
    if (asked.some((list) => asksForAll(lines, list))) return false
    return asked.length >= all.length * 0.8 && lookLikeOptions(lines, asked, all[0]?.style ?? '')
  })
  return new Set(plain.flat())
}
