import type { Lexed } from '../../lexed.ts'
import { asksForSeveral } from '../../questions/decideType.ts'
import { choosesAmong } from '../../tokens/asking.ts'
import type { List } from './answeredLists.ts'

const fewest = 2
const nearlyAll = 0.8
const mostPoints = 8
/** How many lines of a question, and of a last point, are looked at. */
const reach = 4

const textOf = (lines: readonly Lexed[]): string => lines.map(({ line }) => line.folded).join(' ')

/** "(Choose two.)" above the list. */
function saysHowMany(lines: readonly Lexed[], { points }: List): boolean {
  const first = points[0]?.at ?? 0
  return asksForSeveral(textOf(lines.slice(Math.max(0, first - reach), first)))
}

/** The label of an explanation opens the line below the last point, which may take several lines. */
function isExplained(lines: readonly Lexed[], { points }: List): boolean {
  const last = points.at(-1)?.at ?? 0
  const below = lines.slice(last + 1, last + 1 + reach).find(({ fields }) => fields.length > 0)
  return below?.fields[0]?.kind === 'explanation' && below.fields[0].labelFrom === 0
}

/**
 * Whether lists without answers are chosen from by what stands around them, however long they are: nearly all are explained below, or
 * some say above how many to choose. Points below a question that asks openly would be its answer.
 */
export function areChosenFrom(lines: readonly Lexed[], lists: readonly List[]): boolean {
  if (lists.length < fewest || lists.some(({ points }) => points.length > mostPoints)) return false
  const explained = lists.filter((list) => isExplained(lines, list)).length
  return explained >= lists.length * nearlyAll || lists.some((list) => saysHowMany(lines, list))
}

const fewestAmong = 3
const usual = 0.6
const sizes = { least: 3, most: 6 }

/**
 * Whether numbered lists without answers are chosen from though their points are sentences: all are as long as options are, most
 * equally, and some question above them orders to choose.
 */
export function areChosenAmong(lines: readonly Lexed[], lists: readonly List[]): boolean {
  const counts = new Map<number, number>()
  for (const { points } of lists) counts.set(points.length, (counts.get(points.length) ?? 0) + 1)
  const [least, most] = [Math.min(...counts.keys()), Math.max(...counts.keys())]
  if (lists.length < fewestAmong || least < sizes.least || most > sizes.most) return false
  if (Math.max(...counts.values()) < lists.length * usual) return false
  return lists.some(({ points }) => choosesAmong(lines[(points[0]?.at ?? 0) - 1]?.line.folded ?? ''))
}
