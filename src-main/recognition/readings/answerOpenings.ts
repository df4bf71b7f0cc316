import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import { asks } from '../tokens/asking.ts'
import { asAnswer } from './asField.ts'
import { linesWith } from './linesWith.ts'

/** A short word with signs behind it, before something else: "R.- ", "Rpta: ", "Otv. – ". */
const opening = /^\p{L}{1,8}\s?(?:[.)]\s?)?[-–—:>=→]{1,2}\s*(?=\S)/u

/** The line right below one that asks, where it opens so. */
type Opened = Readonly<{ at: number; shape: string; from: number }>

const isFree = ({ line, noise, startsWithOption, fields, heading, number }: Lexed): boolean =>
  noise === null &&
  line.kind !== 'code' &&
  !startsWithOption &&
  fields.length === 0 &&
  number === null &&
  heading?.kind !== 'type' &&
  heading?.kind !== 'key'

const fewest = 4
const nearlyAll = 0.8

/** The lines that ask: the numbered ones, or where there is none those that do so by their words. */
function askingLines(lines: readonly Lexed[]): readonly number[] {
  const numbered = linesWith(lines).number.filter((at) => lines[at]?.noise === null)
  if (numbered.length > 0) return numbered.filter((at) => !isChosenFrom(lines, at))
  return linesWith(lines).nothingFirm.filter((at) => {
    const line = lines[at]
    return line !== undefined && isFree(line) && asks(line.line.folded)
  })
}

/** Whether options stand on or right below the line. */
const isChosenFrom = (lines: readonly Lexed[], at: number): boolean =>
  [at, at + 1, at + 2].some((place) => (lines[place]?.pieces.length ?? 0) > 0)

/** The first line below `at` that is no furniture. */
function below(lines: readonly Lexed[], at: number): number {
  let next = at + 1
  while (lines[next]?.noise) next++
  return next
}

/**
 * The same short word with signs behind it below nearly all questions, and in no other place, labels the answer, in whatever
 * language it is short for it.
 */
export function learnAnswerOpenings(lines: readonly Lexed[]): readonly Lexed[] {
  const asking = askingLines(lines)
  if (asking.length < fewest) return lines
  const shapes = new Map<string, Opened[]>()
  for (const asked of asking) {
    const at = below(lines, asked)
    const line = lines[at]
    const match = line && isFree(line) ? opening.exec(line.line.folded) : null
    if (!match) continue
    const shape = match[0].toLowerCase().replace(/\s+/g, '')
    const own = { at, shape, from: match[0].length }
    shapes.set(shape, [...(shapes.get(shape) ?? []), own])
  }
  const [best = []] = [...shapes.values()].sort((a, b) => b.length - a.length)
  const said = new Set(best.map(({ at, from }) => lines[at]?.line.folded.slice(from)))
  if (best.length < Math.max(fewest, asking.length * nearlyAll) || said.size < best.length * nearlyAll) return lines
  const from = new Map(best.map((own) => [own.at, own.from]))
  return changeEach(lines, (line, at) => {
    const start = from.get(at)
    return start === undefined ? line : asAnswer(line, start)
  })
}
