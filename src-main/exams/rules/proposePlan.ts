import type { ExamPart, ExamPlan } from '../../contract/examCalls.ts'
import type { Kind } from './drawExam.ts'
import { givePoints, type PaperPart, type PrintedPoints } from './givePoints.ts'
import { worthOf } from './points.ts'
import type { PrintedPass } from './printedPass.ts'
import type { PrintedScores } from './printedScores.ts'
import { usualMinutes } from './usual.ts'

/** A question in the order of its document, and the line it begins at. */
export type PaperQuestion = Kind & { line: number }

/** A paper has a few sections of one type each; a book has chapters. */
const mostSections = 12

function isPaper(questions: readonly PaperQuestion[]): boolean {
  const sections = [...Map.groupBy(questions, ({ section }) => section).values()]
  const isOfOneType = (section: readonly PaperQuestion[]) => new Set(section.map(({ type }) => type)).size === 1
  return sections.length > 1 && sections.length <= mostSections && sections.every(isOfOneType)
}

type Group = PaperPart & { select: Pick<ExamPart, 'types' | 'sections'> }

function groupsOf(questions: readonly PaperQuestion[]): Group[] {
  const bySection = isPaper(questions)
  return [...Map.groupBy(questions, ({ type, section }) => (bySection ? section : type)).values()].map((of) => {
    const [{ type, section }] = of as [PaperQuestion]
    const lines = of.map(({ line }) => line)
    return { lines, type, select: bySection ? { types: [], sections: [section] } : { types: [type], sections: [] } }
  })
}

const usualPass = 0.6

/** Points that pass are those of a total: the one printed beside them, or that of a paper whose points are all printed. */
function passShare(pass: PrintedPass | undefined, worth: number | undefined): number {
  const of = pass?.of ?? worth
  return pass && of && pass.needed <= of ? pass.needed / of : usualPass
}

/**
 * Proposes a plan with the make-up of a document: its sections or types in their order, their proportions, its printed scores.
 */
export function proposePlan(
  questions: readonly PaperQuestion[],
  printed: PrintedScores,
  pass?: PrintedPass,
): { plan: ExamPlan; printedPoints: PrintedPoints } {
  const groups = groupsOf(questions)
  const { given, printed: printedPoints } = givePoints(groups, printed)
  const parts = groups.map(({ select }, index) => ({ ...select, ...(given[index] ?? { count: 1, points: 1 }) }))
  const kinds = groups.map(({ type }, index) => ({ type, count: parts[index]?.count ?? 0 }))
  const minutes = printed.minutes ?? usualMinutes(kinds)
  const whole = parts.map((part, index) => ({ ...part, count: groups[index]?.lines.length ?? 0 }))
  const passMark = passShare(pass, printedPoints === 'all' ? worthOf(whole) : undefined)
  return { plan: { parts, minutes, passMark, shuffleOptions: false, multipleChoice: 'allOrNothing' }, printedPoints }
}
