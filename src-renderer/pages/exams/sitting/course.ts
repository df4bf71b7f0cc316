import type { ExamView } from '../../../../src-main/contract/examCalls.ts'

type Questions = ExamView['questions']

/** The nearest question before (-1) or after (1) that is still in the library. */
export function stepFrom(questions: Questions, index: number, step: 1 | -1): number | undefined {
  for (let to = index + step; to >= 0 && to < questions.length; to += step)
    if (questions[to]?.state !== 'removed') return to
  return undefined
}

/** Where to go on: at the question left, or beside it if it was removed. */
export const resumeAt = ({ questions, position }: Pick<ExamView, 'questions' | 'position'>): number =>
  stepFrom(questions, position - 1, 1) ?? stepFrom(questions, position, -1) ?? position

export function countsOf(questions: Questions): { answered: number; blank: number; flagged: number } {
  const of = (state: string) => questions.filter((question) => question.state === state).length
  return { answered: of('answered'), blank: of('blank'), flagged: questions.filter((each) => each.isFlagged).length }
}

/** Minutes at which the time left is read out. */
const milestones = [10, 5, 1]

/** The milestone that was passed between two looks; undefined if none. The last one, after a long sleep. */
export const passedMilestone = (before: number, now: number): number | undefined =>
  milestones.findLast((minutes) => before > minutes * 60_000 && now <= minutes * 60_000)
