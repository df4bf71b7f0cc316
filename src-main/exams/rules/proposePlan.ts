import type { ExamPart, ExamPlan } from '../../contract/examCalls.ts'
import type { Kind } from './drawExam.ts'
import type { PrintedScores } from './printedScores.ts'
import { spreadPoints } from './spreadPoints.ts'
import { usualMinutes, usualPoints } from './usual.ts'

/** A question in the order of its document, and the line it begins at. */
export type PaperQuestion = Kind & { line: number }

const mostQuestions = 100
/** A paper has a few sections of one type each; a book has chapters. */
const mostSections = 12

function isPaper(questions: readonly PaperQuestion[]): boolean {
  const sections = [...Map.groupBy(questions, ({ section }) => section).values()]
  const isOfOneType = (section: readonly PaperQuestion[]) => new Set(section.map(({ type }) => type)).size === 1
  return sections.length > 1 && sections.length <= mostSections && sections.every(isOfOneType)
}

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

/** Points a question as the document prints them; undefined if it does not, or if they come to no round number. */
function printedFor(questions: readonly PaperQuestion[], printed: PrintedScores): number | undefined {
  const scores = questions.map(({ line }) => printed.at(line))
  const each = scores.find((score) => score?.each !== undefined)?.each
  if (each !== undefined) return each
  const total = scores[0]?.total
  const share = total === undefined ? undefined : total / questions.length
  return share !== undefined && Number.isInteger(share * 2) ? share : undefined
}

/** A plan with the make-up of a document: its sections or types in their order, their proportions, its printed scores. */
export function proposePlan(
  questions: readonly PaperQuestion[],
  printed: PrintedScores,
): { plan: ExamPlan; hasPrintedPoints: boolean } {
  const bySection = isPaper(questions)
  const groups = [...Map.groupBy(questions, ({ type, section }) => (bySection ? section : type)).values()].map((of) => {
    const [{ type, section }] = of as [PaperQuestion]
    return { of, type, select: bySection ? { types: [], sections: [section] } : { types: [type], sections: [] } }
  })
  const counts = scaleDown(
    groups.map(({ of }) => of.length),
    mostQuestions,
  )
  const points = groups.map(({ of }) => printedFor(of, printed))
  const hasPrintedPoints = points.every((each) => each !== undefined)
  const priced = hasPrintedPoints
    ? counts.map((count, index) => ({ count, points: points[index] ?? 1 }))
    : spreadPoints(groups.map(({ type }, index) => ({ count: counts[index] ?? 1, weight: usualPoints[type] })))
  const parts = groups.map(({ select }, index): ExamPart => {
    const { count, points } = priced[index] ?? { count: 1, points: 1 }
    return { ...select, count, points }
  })
  const kinds = groups.map(({ type }, index) => ({ type, count: parts[index]?.count ?? 0 }))
  const minutes = printed.minutes ?? usualMinutes(kinds)
  return {
    plan: { parts, minutes, passMark: 0.6, shuffleOptions: false, multipleChoice: 'allOrNothing' },
    hasPrintedPoints,
  }
}
