import type { ExamProposal } from '../../contract/examCalls.ts'
import type { QuestionType } from '../../contract/questionTypes.ts'
import type { PrintedScores } from './printedScores.ts'
import { type PartPoints, spreadPoints } from './spreadPoints.ts'
import { usualPoints } from './usual.ts'

/** A part without points yet: the lines that its questions begin at, and their type, that of the first where it is mixed. */
export type PaperPart = { lines: readonly number[]; type: QuestionType }
export type PrintedPoints = ExamProposal['printed']['points']

const mostQuestions = 100

/** Fewer questions in the same proportions (largest remainder), at least one a part. */
function scaleDown(counts: readonly number[], most: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total <= most) return [...counts]
  const exact = counts.map((count) => (count / total) * most)
  const scaled = exact.map((count) => Math.max(1, Math.floor(count)))
  const byRemainder = [...exact.keys()].sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1))
  for (const index of byRemainder)
    if (scaled.reduce((sum, count) => sum + count, 0) < most) scaled[index] = (scaled[index] ?? 0) + 1
  return scaled
}

const fewestPoints = 0.5
const isClean = (points: number) => Math.abs(points * 100 - Math.round(points * 100)) < 1e-6

/**
 * Returns what the questions of a part are worth on average; undefined if nothing is printed, or if it comes to no round number.
 */
function averageOf(points: readonly number[]): number | undefined {
  const average = points.reduce((sum, each) => sum + each, 0) / points.length
  return isClean(average) && average >= fewestPoints ? Math.round(average * 100) / 100 : undefined
}

/** Returns the points of each part as printed; of a printed total each question below its heading has the same share. */
function printedPoints(parts: readonly PaperPart[], printed: PrintedScores): (number | undefined)[] {
  const below = Map.groupBy(
    parts.flatMap(({ lines }) => lines),
    printed.at,
  )
  const pointsAt = (line: number): number[] => {
    const score = printed.at(line)
    if (score?.each !== undefined) return [score.each]
    return score?.total === undefined ? [] : [score.total / (below.get(score)?.length ?? 1)]
  }
  return parts.map(({ lines }) => averageOf(lines.flatMap(pointsAt)))
}

/**
 * Gives each part its printed points where there are any, else usual ones; where none are printed, usual ones that come to a
 * hundred. Only of a paper that is too long are questions left out.
 */
export function givePoints(
  parts: readonly PaperPart[],
  scores: PrintedScores,
): { given: PartPoints[]; printed: PrintedPoints } {
  const sizes = parts.map(({ lines }) => lines.length)
  const counts = scaleDown(sizes, mostQuestions)
  const mayLeaveOut = counts.some((count, index) => count !== sizes[index])
  const points = printedPoints(parts, scores)
  const weighted = parts.map(({ type }, index) => ({ count: counts[index] ?? 1, weight: usualPoints[type] }))
  if (points.every((each) => each === undefined))
    return { given: spreadPoints(weighted, { mayLeaveOut }), printed: 'none' }
  const given = weighted.map(({ count, weight }, index) => ({ count, points: points[index] ?? weight }))
  return { given, printed: points.includes(undefined) ? 'some' : 'all' }
}
