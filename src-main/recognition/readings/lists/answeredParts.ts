import { Edited } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { answersParts } from '../../questions/answers/partAnswers.ts'
import { linesWith } from '../linesWith.ts'

/** The lines of parts "(1)", "(2)" below a line without a number, and the line of the answer below them. */
type Run = Readonly<{ parts: readonly number[]; answer: number }>

const fewest = 2
const most = 8
/** In how many of the runs of a document the answers are counted as the parts are. */
const nearlyAll = 0.8

const isPart = ({ number, startsWithOption, fields, noise }: Lexed, value: number): boolean =>
  noise === null &&
  number?.family === 'paren' &&
  number.value === value &&
  number.start === 0 &&
  !startsWithOption &&
  fields.length === 0

/** The next line that is shown. */
function shown(lines: readonly Lexed[], from: number, step: 1 | -1): number {
  let at = from
  while (lines[at]?.noise) at += step
  return at
}

/** The run that begins at a line "(1)": its parts stand one below the other, right above a labelled answer. */
function runAt(lines: readonly Lexed[], first: number): Run | null {
  const above = lines[shown(lines, first - 1, -1)]
  if (!above || above.number !== null || above.heading !== null || above.fields.length > 0) return null
  const parts = [first]
  let at = shown(lines, first + 1, 1)
  while (lines[at] && isPart(lines[at] as Lexed, parts.length + 1)) {
    parts.push(at)
    at = shown(lines, at + 1, 1)
  }
  const [field] = lines[at]?.fields ?? []
  const isAnswered = field?.kind === 'answer' && field.labelFrom === 0
  return isAnswered && parts.length >= fewest && parts.length <= most ? { parts, answer: at } : null
}

/** Whether the answer of a run, on the line of its label or below it, is counted as its parts are. */
function isByParts(lines: readonly Lexed[], { parts, answer }: Run): boolean {
  const [field] = lines[answer]?.fields ?? []
  const own = lines[answer]?.line.folded.slice(field?.from, field?.to).trim() ?? ''
  const below = lines.slice(answer + 1, answer + 1 + parts.length).map(({ line }) => line.folded)
  const texts = parts.map((at) => lines[at]?.line.folded.slice(lines[at]?.from ?? 0).trim() ?? '')
  return answersParts(own === '' ? below.join(' ') : own, texts)
}

/**
 * "A lamp burns ...: (1) How long? (2) Why? Answer: (1) x (2) y": where no number counts the questions, numbers in brackets that the
 * answers repeat count the parts of one question.
 */
export function readAnsweredParts(lines: readonly Lexed[]): readonly Lexed[] {
  const firsts = linesWith(lines).number.filter((at) => isPart(lines[at] as Lexed, 1))
  if (firsts.length < fewest) return lines
  const runs = firsts.flatMap((at) => runAt(lines, at) ?? [])
  const answered = runs.filter((run) => isByParts(lines, run))
  if (answered.length < Math.max(fewest, runs.length * nearlyAll)) return lines
  const edited = new Edited(lines)
  for (const { parts } of answered)
    for (const at of parts) {
      const line = lines[at]
      if (line) edited.set(at, { ...line, number: null, from: 0 })
    }
  return edited.result
}
