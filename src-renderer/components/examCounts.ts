import type { ExamView } from '../../src-main/contract/examCalls.ts'

export function countsOf(questions: ExamView['questions']): { answered: number; blank: number; flagged: number } {
  const of = (state: string) => questions.filter((question) => question.state === state).length
  return { answered: of('answered'), blank: of('blank'), flagged: questions.filter((each) => each.isFlagged).length }
}
