import type { ExamResult } from '../../../../src-main/contract/examCalls.ts'

type Exam = Pick<ExamResult, 'sessionId' | 'blueprintId' | 'bankId' | 'name' | 'handedInAt'>

const isOfSameKind = (one: Exam, other: Exam): boolean =>
  one.blueprintId === null ? one.name === other.name : one.blueprintId === other.blueprintId

/**
 * Exams handed in before this one that it can be compared with: those of the same bank, the last first. `usual`: the last that
 * was put together in the same way.
 */
export function earlierExams<Earlier extends Exam>(
  exam: Exam,
  history: readonly Earlier[],
): { all: Earlier[]; usual: Earlier | undefined } {
  const all = history
    .filter((each) => each.bankId === exam.bankId && each.sessionId !== exam.sessionId)
    .filter((each) => each.handedInAt <= exam.handedInAt)
    .sort((a, b) => b.handedInAt - a.handedInAt)
  return { all, usual: all.find((each) => isOfSameKind(exam, each)) }
}
