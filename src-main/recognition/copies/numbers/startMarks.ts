import type { Line } from '../../lines.ts'
import { asFurniture } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'

/** "Question 3: START", "=== END of item 3 ===" without its frame: what begins or ends, and which of both. */
const marked =
  /^\W{0,5}(?:(.{2,40}?)[\s\-–—:|]{0,5}\b(start|begin|end)|(start|begin|end)(?:\s{1,3}of)?\s{1,3}(.{2,40}?))\W{0,5}$/i
const mayMark = /\b(?:start|begin)\b/i
const fewest = 3

/** `shape`: what the marks of all questions have in common. */
type Mark = Readonly<{ shape: string; from: number; to: number; isEnd: boolean }>

function markOf({ folded, aside, kind }: Line): Mark | null {
  const match = aside === null && kind !== 'code' ? marked.exec(folded) : null
  const head = match?.[1] ?? match?.[4]
  if (!match || head === undefined) return null
  const from = folded.indexOf(head)
  const word = match[2] ?? match[3] ?? ''
  return {
    shape: head.toLowerCase().replace(/\d+/g, '#'),
    from,
    to: from + head.length,
    isEnd: word.toLowerCase() === 'end',
  }
}

/** Lines that say where each question starts and ends: the first name it, the others are set aside. */
export function readStartMarks(lines: readonly Line[]): readonly Line[] {
  if (!mayMark.test(wholeText(lines))) return lines
  const marks = lines.map(markOf)
  const count = (shape: string, isEnd: boolean) =>
    marks.filter((mark) => mark?.shape === shape && mark.isEnd === isEnd).length
  const shapes = [...new Set(marks.flatMap((mark) => mark?.shape ?? []))]
  const both = new Set(shapes.filter((shape) => count(shape, true) >= fewest && count(shape, false) >= fewest))
  if (both.size === 0) return lines
  return lines.map((line, at) => {
    const mark = marks[at]
    if (!mark || !both.has(mark.shape)) return line
    return mark.isEnd ? asFurniture(line) : { ...partOf(line, mark.from, mark.to), bullet: '' }
  })
}
