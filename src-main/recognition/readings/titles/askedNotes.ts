import { Edited } from '../../Edited.ts'
import { type Lexed, opensOptions } from '../../lexed.ts'
import { asks } from '../../tokens/asking.ts'
import { asAnswer } from '../answers/asField.ts'
import { linesWith } from '../linesWith.ts'
import { isBold } from './boldTitles.ts'
import { begun, pointsBelow } from './headedQuestions.ts'

/** A line that asks, the first line of the text below it if there is any, and where that text ends. */
type Part = Readonly<{ at: number; first: number | null; end: number }>

const longest = 60
const fewest = 5
/** Notes on a subject have headings; those that ask, or compare, are learnt by heart. */
const asking = 0.5
const mostly = 0.7
/** Where firm numbers count questions, these are read by them. */
const mostFirm = 0.3

const compares = /区别|異同|异同|联系与|哪些|哪几|优缺点|何[为谓]/

/** Words, and no line of a program. */
const says = (folded: string): boolean =>
  /\p{Script=Han}{2}/u.test(folded) || (!/[=;{}]/.test(folded) && /\p{L}{3} [\p{L}"'(]/u.test(folded))

const textOf = ({ line, number }: Lexed): string => line.folded.slice(number?.end ?? 0).trim()

const isAsking = (line: Lexed): boolean => asks(textOf(line)) || compares.test(textOf(line))

function partsOf(lines: readonly Lexed[], heads: readonly number[]): readonly Part[] {
  return heads.map((at, place) => {
    const end = heads[place + 1] ?? lines.length
    let first = at + 1
    while (first < end && lines[first]?.noise !== null) first++
    return { at, first: first < end ? first : null, end }
  })
}

const mayHead = (line: Lexed): boolean =>
  line.noise === null && line.heading?.kind !== 'key' && line.line.kind !== 'tableRow' && says(line.line.folded)

/** Lines in bold of which half ask, with plain text below nearly each. */
function boldHeads(lines: readonly Lexed[]): readonly Part[] {
  const heads = lines.flatMap((line, at) => (line.line.marks.length > 0 && mayHead(line) && isBold(line) ? [at] : []))
  if (heads.length < fewest || linesWith(lines).number.length > heads.length * mostFirm) return []
  const open = partsOf(lines, heads).filter(
    ({ at, first }) => first !== null && textOf(lines[at] as Lexed).length <= longest,
  )
  const asked = open.filter(({ at }) => isAsking(lines[at] as Lexed))
  return open.length >= fewest && open.length >= heads.length * mostly && asked.length >= open.length * asking
    ? open
    : []
}

const half = 0.5
const longestAsked = 90
/** "How? Give an example." */
const endsAsking = /(?:\?(?:[^?。]{1,12}[。.])?|什么意思|是什么|有哪些|的区别)$/
/** A text that asks now and then goes on for longer. */
const longestReply = 4

/** Lines that ask from the first on, with a few lines below most of them. */
function askedHeads(lines: readonly Lexed[]): readonly Part[] {
  const asksAt = (line: Lexed) => {
    const text = textOf(line)
    return text.length <= longestAsked && endsAsking.test(text) && mayHead(line)
  }
  const heads = lines.flatMap((line, at) => (asksAt(line) ? [at] : []))
  if (heads.length < fewest || linesWith(lines).number.length > heads.length * mostFirm) return []
  const shown = lines.filter(({ noise }) => noise === null)
  if (!shown.slice(0, 2).some(asksAt) || shown.length > heads.length * (longestReply + 1)) return []
  const parts = partsOf(lines, heads)
  const open = parts.filter(({ first }) => first !== null)
  return open.length >= fewest && open.length >= heads.length * half ? parts : []
}

/**
 * Notes without options and labels: the lines in bold, or those that ask, are open questions, the texts below them their answers.
 */
export function readAskedNotes(lines: readonly Lexed[]): readonly Lexed[] {
  if (linesWith(lines).title.length > 0) return lines
  if (lines.some((line, at) => isAnswered(line) || opensOptions(line, lines[at - 1]))) return lines
  const bold = boldHeads(lines)
  const edited = new Edited(lines)
  for (const { at, first, end } of bold.length > 0 ? bold : askedHeads(lines)) {
    const [line, below] = [lines[at], lines[first ?? -1]]
    if (line) edited.set(at, { ...line, ...begun, from: line.number?.end ?? 0 })
    if (!below || first === null) continue
    edited.set(first, asAnswer(below, 0))
    for (const point of pointsBelow(lines, first, end)) edited.set(...point)
  }
  return edited.result
}

const isAnswered = ({ fields }: Lexed): boolean => fields.some(({ kind }) => kind === 'answer' || kind === 'stem')
