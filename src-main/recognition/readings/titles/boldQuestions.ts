import { Edited } from '../../Edited.ts'
import { type Lexed, opensOptions } from '../../lexed.ts'
import { asks } from '../../tokens/asking.ts'
import { asAnswer } from '../answers/asField.ts'
import { linesWith } from '../linesWith.ts'
import { isBold } from './boldTitles.ts'
import { begun, pointsBelow } from './headedQuestions.ts'

/** A line in bold, the first line of the plain text below it, and where that text ends. */
type Part = Readonly<{ at: number; first: number; end: number }>

const longest = 60
const fewest = 5
/** Notes on a subject have headings; those that ask, or compare, are learnt by heart. */
const asking = 0.5
const mostly = 0.7
/** Where firm numbers count questions, these are read by them. */
const mostFirm = 0.3

const compares = /区别|異同|异同|联系与|哪些|哪几|优缺点|何[为谓]/

/** Words, and no line of a program. */
const says = /\p{Script=Han}{2}|^[^=;{}]*\p{L}{3} [^=;{}]*\p{L}{2}[^=;{}]*$/u

const textOf = ({ line, number }: Lexed): string => line.folded.slice(number?.end ?? 0).trim()

const isAsking = (line: Lexed): boolean => asks(textOf(line)) || compares.test(textOf(line))

function partsOf(lines: readonly Lexed[], heads: readonly number[]): readonly Part[] {
  return heads.flatMap((at, place) => {
    const end = heads[place + 1] ?? lines.length
    const first = lines.findIndex(({ noise }, below) => below > at && below < end && noise === null)
    return first < 0 ? [] : [{ at, first, end }]
  })
}

const isHead = (line: Lexed): boolean =>
  line.noise === null &&
  line.heading?.kind !== 'key' &&
  line.line.kind !== 'tableRow' &&
  says.test(line.line.folded) &&
  isBold(line)

/**
 * Notes without options and labels: lines in bold of which half ask, with plain text below nearly each. They are open questions, the
 * texts their answers.
 */
export function readBoldQuestions(lines: readonly Lexed[]): readonly Lexed[] {
  const { title, number } = linesWith(lines)
  if (title.length > 0) return lines
  const heads = lines.flatMap((line, at) => (line.line.marks.length > 0 && isHead(line) ? [at] : []))
  if (number.length > heads.length * mostFirm) return lines
  if (heads.length < fewest || lines.some((line, at) => isAnswered(line) || opensOptions(line, lines[at - 1])))
    return lines
  const parts = partsOf(lines, heads)
  const open = parts.filter(({ at }) => textOf(lines[at] as Lexed).length <= longest)
  const asked = open.filter(({ at }) => isAsking(lines[at] as Lexed))
  if (open.length < fewest || open.length < heads.length * mostly || asked.length < open.length * asking) return lines
  const edited = new Edited(lines)
  for (const { at, first, end } of open) {
    const [line, below] = [lines[at], lines[first]]
    if (!line || !below) continue
    edited.set(at, { ...line, ...begun, from: line.number?.end ?? 0 })
    edited.set(first, asAnswer(below, 0))
    for (const point of pointsBelow(lines, first, end)) edited.set(...point)
  }
  return edited.result
}

const isAnswered = ({ fields }: Lexed): boolean => fields.some(({ kind }) => kind === 'answer' || kind === 'stem')
