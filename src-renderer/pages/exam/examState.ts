import type { ExamView } from '../../../src-main/contract/examCalls.ts'
import { type Sequence, stepFrom } from '../../answering/stepFrom.ts'

export const sequenceOf = ({ questions }: Pick<ExamView, 'questions'>): Sequence => ({
  total: questions.length,
  isGone: (index) => questions[index]?.state === 'removed',
})

/** Where to go on: at the question left, or beside it if it was removed. */
export function resumeAt(exam: Pick<ExamView, 'questions' | 'position'>): number {
  const sequence = sequenceOf(exam)
  return stepFrom(sequence, exam.position - 1, 1) ?? stepFrom(sequence, exam.position, -1) ?? exam.position
}

/** Minutes at which the time left is read out. */
const milestones = [10, 5, 1]

/** The milestone that was passed between two looks; undefined if none. The last one, after a long sleep. */
export const passedMilestone = (before: number, now: number): number | undefined =>
  milestones.findLast((minutes) => before > minutes * 60_000 && now <= minutes * 60_000)
