import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed, withoutOptions } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'

/** "正确答案：" with nothing behind it. */
function awaitsValue(line: Lexed | undefined): boolean {
  const last = line?.fields.at(-1)
  return (last?.kind === 'answer' || last?.kind === 'mine') && last.from >= last.to
}

/** "... may they do so? The answer is:" above A, B and C asks; the label of an answer stands below them. */
function asksAbove(lines: readonly Lexed[], at: number): boolean {
  const [line, first] = [lines[at], lines[at + 1]]
  const field = line?.fields.at(-1)
  if (!line || !field || field.labelFrom <= line.from) return false
  if (first?.pieces[0]?.index !== 0) return false
  for (let below = at + 2; below < Math.min(at + reach, lines.length); below++) {
    const next = lines[below]
    if (!next || next.heading || hasNumber(next)) return false
    if (next.pieces.some(({ index }) => index === 1)) return true
  }
  return false
}

/** How many lines an option may go on before the next one. */
const reach = 8

/** "(1) the names (2) both parties" answers one part after the other: its numbers count no questions. */
const countsThrough = /^\(1\)[^(]{1,200}\(2\)/

const asValue = (line: Lexed): Lexed =>
  countsThrough.test(line.line.folded) ? { ...withoutOptions(line), number: null, from: 0 } : withoutOptions(line)

/** The score or a button may stand between the label of what somebody wrote and the parts of it. */
const mostBetween = 2

/** "(1) iron (2) gold" on the lines below what somebody wrote: its parts, which count neither questions nor options. */
function partsBelow(lines: readonly Lexed[], label: number): readonly number[] {
  let at = label + 1
  while (lines[at]?.noise && at <= label + mostBetween) at++
  const parts: number[] = []
  for (; at < lines.length; at++) {
    const line = lines[at]
    const isNext = line?.number?.family === 'paren' && line.number.value === parts.length + 1
    if (!line || line.noise || line.fields.length > 0 || line.heading) break
    if (isNext) parts.push(at)
    else if (line.number || line.startsWithOption || parts.length === 0) break
  }
  return parts
}

/** The line below an answer label with nothing behind it is the answer, and holds no options. */
export function readAwaitedAnswers(lines: readonly Lexed[]): readonly Lexed[] {
  const edited = new Edited(lines)
  for (const at of linesWith(lines).fields) {
    const [line, below] = [lines[at], lines[at + 1]]
    if (!line || !awaitsValue(line)) continue
    if (asksAbove(lines, at)) edited.set(at, { ...line, fields: line.fields.slice(0, -1), to: line.line.folded.length })
    else if (below) edited.set(at + 1, asValue(below))
    if (line.fields.at(-1)?.kind !== 'mine') continue
    for (const part of partsBelow(lines, at)) {
      const own = edited.get(part)
      if (own) edited.set(part, { ...withoutOptions(own), number: null, from: 0 })
    }
  }
  return edited.result
}
