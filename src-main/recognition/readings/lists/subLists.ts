import { Edited } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { announcesMaterial } from '../../tokens/material.ts'
import type { Gain } from '../starts/Gain.ts'
import { sectionTypes } from '../titles/sectionTypes.ts'

type Gains = Edited<Gain | undefined>

/** What the lines gain once the runs of statements are known, and the lines whose text the questions below them share. */
type SettledGains = { gains: readonly (Gain | undefined)[]; sharing: ReadonlySet<number> }

/**
 * Statements within a stem are numbered too: "2. Which are right? (1) .. (2) .. (3) .. A. .. B. ..". Only the last of them
 * seems to have options. Such a run is told by its first items having nothing; what speaks for the last one speaks in
 * truth for the question above the run.
 */
export function passToQuestionAbove(lines: readonly Lexed[], given: readonly (Gain | undefined)[]): SettledGains {
  const gains: Gains = new Edited(given)
  const sharing = new Set<number>()
  const sections = sectionTypes(lines)
  let above = -1
  let run: number[] = []
  const close = () => {
    if (run.length > 0 && isOfOneQuestion(lines, gains, run, above, sections[above] ?? null))
      handParts(gains, run, above)
    run = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    const gain = gains.get(at)
    if (line?.heading && !gain) {
      close()
      above = -1
    }
    if (gain && line?.lead?.opens) close()
    if (!line?.number || !gain) continue
    const last = run.at(-1)
    const previous = last === undefined ? null : lines[last]?.number
    const continues = previous && previous.family === line.number.family && previous.value + 1 === line.number.value
    const isBare = last !== undefined && gains.get(last)?.hasParts === false
    if (continues && isBare) {
      run.push(at)
      if (gain.hasParts && above >= 0) hand(gains, run, above)
      if (gain.hasParts) run = []
      continue
    }
    if (line.number.value === 1) {
      close()
      above = at - 1 >= 0 ? lastCandidate(lines, gains, at) : -1
      if (line.number.family === 'paren' && gain.hasParts && hasOptionsBelow(lines, at) && mayShare(lines, above, at)) {
        sharing.add(above)
        gains.set(above, undefined)
      }
      run = [at]
    } else close()
  }
  close()
  return { gains: gains.result, sharing }
}

/** Options stand below a line, or on it, before the next number. */
function hasOptionsBelow(lines: readonly Lexed[], at: number): boolean {
  for (let next = at; next < Math.min(lines.length, at + 8); next++) {
    if (lines[next]?.pieces.length) return true
    if (next > at && lines[next]?.number) return false
  }
  return false
}

/**
 * "1. A firm buys a machine ... (1) ... A. B. C. D. (2) ... A. B. C. D.": the text under the number asks nothing by itself, it
 * is shared by the questions (1), (2) below it.
 */
function mayShare(lines: readonly Lexed[], above: number, first: number): boolean {
  const line = lines[above]
  if (line?.number?.family !== 'arabic' || line.tags.length > 0) return false
  return lines.slice(above, first).every(({ pieces, fields }) => pieces.length === 0 && fields.length === 0)
}

/** "(1) ...? (2) ...?" below an open question or a case are its parts, as long as they have nothing of their own. */
function isOfOneQuestion(
  lines: readonly Lexed[],
  gains: Gains,
  run: readonly number[],
  above: number,
  section: string | null,
): boolean {
  const question = lines[above]
  if (question?.number?.family !== 'arabic' || gains.get(above)?.hasParts !== false) return false
  if (run.some((at) => lines[at]?.number?.family !== 'paren' || gains.get(at)?.hasParts !== false)) return false
  return section === 'shortAnswer' || announcesMaterial(question.line.folded.slice(question.from))
}

function lastCandidate(lines: readonly Lexed[], gains: Gains, before: number): number {
  for (let at = before - 1; at >= Math.max(0, before - 8); at--) {
    if (gains.get(at) && (lines[at]?.number || lines[at]?.lead?.opens)) return at
    if (lines[at]?.heading) return -1
  }
  return -1
}

/** Less than any question loses by its place. */
const noQuestion = 6

const lower = (gains: Gains, at: number): void => {
  const item = gains.get(at)
  if (item) gains.set(at, { ...item, gain: item.gain - noQuestion })
}

function handParts(gains: Gains, run: readonly number[], above: number): void {
  const question = gains.get(above)
  if (!question) return
  gains.set(above, { ...question, gain: Math.max(question.gain, 1), supported: true })
  for (const at of run) lower(gains, at)
}

function hand(gains: Gains, run: readonly number[], above: number): void {
  const end = run.at(-1) ?? -1
  const last = gains.get(end)
  const question = gains.get(above)
  if (!last || !question || question.hasParts) {
    if (question) lower(gains, end)
    return
  }
  gains.set(above, { ...question, gain: Math.max(question.gain, last.gain), supported: true })
  for (const at of run) lower(gains, at)
}
