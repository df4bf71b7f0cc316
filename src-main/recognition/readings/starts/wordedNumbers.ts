import { type Lexed, opensOptions } from '../../lexed.ts'
import type { Gain } from './Gain.ts'

const fewest = 4
const usual = 0.7
const nearlyAlways = 0.9

/**
 * A question by its number: how many runs of options stand above its answer or the next number, and where it ends, which of
 * the last is known for sure only up to its options.
 */
type Frame = { first: number; value: number; runs: number; end: number }

const isWorded = ({ number, noise }: Lexed): boolean => number?.family === 'question' && noise === null

/** Ids go up by more than one. */
const follows = (value: number, before: number): boolean => value > before && value <= before + 10

const countsParts = (line: Lexed | undefined): boolean =>
  line?.number != null && ['paren', 'circled', 'roman'].includes(line.number.family)

/** How far below its number the options of a question begin. */
const reach = 4

/** Whether options open below a number before the next one. */
function asksBelow(lines: readonly Lexed[], first: number): boolean {
  for (let at = first + 1; at <= first + reach; at++) {
    const line = lines[at]
    if (!line || line.number || line.fields.length > 0) return false
    if (line.pieces.length > 0) return line.pieces[0]?.index === 0
  }
  return false
}

function framesOf(lines: readonly Lexed[]): readonly Frame[] {
  const frames: Frame[] = []
  let isAnswered = false
  /** Where another way of counting begins below the answer: a section without words before its numbers. */
  let other = -1
  lines.forEach((line, at) => {
    if (line.number && isWorded(line)) {
      const above = frames.at(-1)
      if (above && other < 0) above.end = at
      else if (above) above.end = other
      frames.push({ first: at, value: line.number.value, runs: 0, end: at })
      isAnswered = false
      other = -1
    }
    const frame = frames.at(-1)
    if (!frame) return
    const isNext = line.number?.value === 1 || line.number?.value === frame.value + 1
    if (isAnswered && other < 0 && line.number?.family === 'arabic' && isNext && asksBelow(lines, at)) other = at
    if (!isAnswered && line.pieces.length > 0 && opensOptions(line, lines[at - 1])) {
      frame.runs++
      frame.end = at
    }
    isAnswered ||= line.fields.some(({ kind }) => kind === 'answer' || kind === 'explanation')
  })
  return frames
}

/**
 * "Question 4" above "1. If ...? 2. Which ...? A. B. C.": where nearly every number with a word has one run of options, other
 * numbers between it and the next count parts of its stem or points of its explanation; numbers in brackets below one without
 * options are its parts.
 */
export function keepWordedNumbers(
  lines: readonly Lexed[],
  gains: readonly (Gain | undefined)[],
): readonly (Gain | undefined)[] {
  const frames = framesOf(lines)
  if (frames.length < fewest) return gains
  const goOn = frames.filter(({ value }, at) => at > 0 && follows(value, frames[at - 1]?.value ?? 0))
  const chosen = frames.filter(({ runs }) => runs > 0)
  const single = chosen.filter(({ runs }) => runs === 1)
  if (goOn.length < (frames.length - 1) * usual || single.length < chosen.length * usual) return gains
  const kept = [...gains]
  for (const { first, end } of single)
    for (let at = first + 1; at < end; at++) if (lines[at]?.number) kept[at] = undefined
  if (goOn.length >= (frames.length - 1) * nearlyAlways)
    for (const { first, runs, end } of frames)
      for (let at = first + 1; runs === 0 && at < end; at++) if (countsParts(lines[at])) kept[at] = undefined
  return kept
}
