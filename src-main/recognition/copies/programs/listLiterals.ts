import type { Line } from '../../lines.ts'
import { roleOfTitle } from '../../sheets/columnRoles.ts'
import { parseList } from '../../sheets/parseCell.ts'
import { fold } from '../../tokens/fold.ts'
import { asFurniture, withLetter } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

/** "answers = [...]", "'options': [...],": what programs write before a value. */
const assigned = /^["']?([\p{L}_][\p{L}\p{N}_ ]{0,24}?)["']?\s*[=:]\s*(?=["'[])/u
const quoted = /^(["'])(.*)\1\s*,?$/

/** A line that holds a list, or a text in quotes behind a name. `role`: what its name says of it. */
type Literal = Readonly<{ role: string; items: readonly string[]; isList: boolean; from: number }>

function literalOf({ text, aside, kind }: Line): Literal | null {
  if (aside !== null || kind === 'code') return null
  const last = text.charAt(text.length - 1)
  if (!'"\'],'.includes(last) || text.length < 4) return null
  const name = assigned.exec(text)
  const from = name?.[0].length ?? 0
  const value = text.slice(from).replace(/\s*,$/, '')
  const role = name ? roleOfTitle(name[1] ?? '').role : ''
  if (value.startsWith('[') && value.endsWith(']')) {
    const items = parseList(value)?.filter((item) => item !== '') ?? []
    return items.length > 0 ? { role, items, isList: true, from } : null
  }
  const text1 = name ? quoted.exec(value) : null
  return text1 ? { role, items: [text1[2] ?? ''], isList: false, from } : null
}

/** An item of a list as a line, printed where it was if it can be found there. */
function lineOf(line: Line, item: string): Line {
  const from = line.text.indexOf(item)
  const own = from < 0 ? { ...line, text: item, folded: fold(item), marks: [] } : partOf(line, from, from + item.length)
  return { ...own, hasLabel: false, bullet: '', images: [], gap: false }
}

/** Which items a line beside a list says: one word for word, one behind its place ("2iron"), or one by its place. */
function chosenBy(line: Line | undefined, items: readonly string[]): number {
  const said = line?.text.trim() ?? ''
  const whole = items.indexOf(said)
  if (whole >= 0) return whole
  const [, place = '', rest = ''] = /^([1-9])\s*[.、:：]?\s*(.*)$/.exec(said) ?? []
  const at = Number(place) - 1
  return at >= 0 && (rest === '' || items[at] === rest) && at < items.length ? at : -1
}

type Edit = Map<number, readonly Line[]>

/** A list of what is chosen from; the line above or below it may say what is right. */
function editAlone(lines: readonly Line[], at: number, { items }: Literal, edits: Edit): void {
  const line = lines[at]
  if (!line) return
  const below = lines[at + 1]
  const beside = [lines[at - 1]?.gap === false ? at - 1 : -1, below && !below.gap ? at + 1 : -1]
  const answer = beside.find((one) => one >= 0 && chosenBy(lines[one], items) >= 0) ?? -1
  const right = answer >= 0 ? chosenBy(lines[answer], items) : -1
  edits.set(
    at,
    items.map((item, index) => withLetter(lineOf(line, item), index, index === right)),
  )
  const said = answer >= 0 ? lines[answer] : undefined
  if (said) edits.set(answer, [asFurniture(said)])
}

/** What is right in one literal, what is wrong or chosen from in the other: right ones that the other lacks stand before it. */
function editBoth(
  lines: readonly Line[],
  right: readonly [number, Literal],
  other: readonly [number, Literal],
  edits: Edit,
) {
  const isAmong = right[1].items.every((item) => other[1].items.includes(item))
  const options = [right, other].flatMap(([at, { items }]) =>
    isAmong && at === right[0] ? [] : items.map((item) => ({ at, item, isRight: right[1].items.includes(item) })),
  )
  const first = Math.min(right[0], other[0])
  const letters = options.flatMap(({ at, item, isRight }, index) => {
    const line = lines[at]
    return line ? [withLetter(lineOf(line, item), index, isRight)] : []
  })
  const [rightLine, otherLine] = [lines[right[0]], lines[other[0]]]
  for (const [at, line] of [
    [right[0], rightLine],
    [other[0], otherLine],
  ] as const)
    if (line) edits.set(at, at === first ? letters : [asFurniture(line)])
}

const fewest = 4

/**
 * Lines that hold lists as programs write them ("['red', 'blue']", `alternatives = ["red", "blue"]`) are the options, one a line; the
 * right one is told by the line beside the list, or by the name of another list.
 */
export function readListLiterals(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.endsWith(']') || text.endsWith('],'))) return lines
  const literals = lines.map(literalOf)
  if (literals.filter((one) => one?.isList && one.items.length >= 2).length < fewest) return lines
  const edits: Edit = new Map()
  for (let at = 0; at < lines.length; at++) {
    const [own, line] = [literals[at], lines[at]]
    if (!own || !line) continue
    const next = literals[at + 1]
    if (own.role === 'stem' && !own.isList) edits.set(at, [{ ...lineOf(line, own.items[0] ?? ''), gap: line.gap }])
    else if (next && own.role !== '' && next.role !== '' && (own.role === 'answer') !== (next.role === 'answer')) {
      const pair = own.role === 'answer' ? ([at, at + 1] as const) : ([at + 1, at] as const)
      const [right, other] = own.role === 'answer' ? [own, next] : [next, own]
      if (other.isList) editBoth(lines, [pair[0], right], [pair[1], other], edits)
      at++
    } else if (own.isList && own.items.length >= 2 && own.role !== 'answer') editAlone(lines, at, own, edits)
  }
  return edits.size === 0 ? lines : lines.flatMap((line, at) => edits.get(at) ?? [line])
}
