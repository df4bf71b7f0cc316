import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { asks } from '../../tokens/asking.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import { anyOf } from '../../tokens/words.ts'
import { linesWith } from '../linesWith.ts'
import { asAnswer } from './asField.ts'

/** A short word with signs behind it, before something else: "R.- ", "Rpta: ", "Otv. – ". */
const opening = new RegExp(
  `^(?:\\p{L}{1,12}\\s?(?:[.)]\\s?)?[-–—:>=→]{1,2}|(?:${anyOf('answer', 'answerAtStart')})[.])\\s*(?=\\S)`,
  'iu',
)
/** A line that is nothing but a label: what stands below it answers. */
const longestAlone = 16

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

const fewest = 3
/** A word with a dash or colon behind it may open what is said; it labels where more lines have it. */
const fewestOpenings = 4
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

/** How much of the line is a label: its first word and the signs behind it, or all of it above text; 0 where none is. */
function labelLength(line: Lexed, next: Lexed | undefined): number {
  const { folded } = line.line
  const opened = opening.exec(folded)?.[0].length ?? 0
  if (opened > 0 || folded.length > longestAlone || !/\p{L}/u.test(folded) || /[?。.]$/.test(folded)) return opened
  return next && isFree(next) && next.pieces.length === 0 && !next.line.gap ? folded.length : 0
}

/** What stands behind the labels differs, or says right and wrong; a label that is a whole line has it below. */
function labels(lines: readonly Lexed[], opened: readonly Opened[]): boolean {
  const said = opened.map(({ at, from }) => lines[at]?.line.folded.slice(from) || (lines[at + 1]?.line.folded ?? ''))
  const values = new Set(said)
  if (values.size >= said.length * nearlyAll)
    return said.length >= fewestOpenings || /[.]$|^[^:=>→–—-]+$/.test(opened[0]?.shape ?? '')
  const truths = said.map((text) => truthOf(text))
  return truths.includes(true) && truths.includes(false) && !truths.includes(null)
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
    const length = line && isFree(line) ? labelLength(line, lines[at + 1]) : 0
    if (!line || length === 0) continue
    const { folded } = line.line
    const own = { at, shape: folded.slice(0, length).toLowerCase().replace(/\s+/g, ''), from: length }
    const { shape } = own
    shapes.set(shape, [...(shapes.get(shape) ?? []), own])
  }
  const [best = []] = [...shapes.values()].sort((a, b) => b.length - a.length)
  if (best.length < Math.max(fewest, asking.length * nearlyAll) || !labels(lines, best)) return lines
  const from = new Map(best.map((own) => [own.at, own.from]))
  return changeEach(lines, (line, at) => {
    const start = from.get(at)
    return start === undefined ? line : asAnswer(line, start)
  })
}
