import { useState } from 'react'
import type { ExamReport } from '../../../../src-main/contract/examCalls.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { earlierExams } from './earlierExams.ts'

/** 0: with none. */
export const noExam = 0

/** The exam before it, or the one chosen, beside this one. */
export function useComparison(report: ExamReport) {
  const [chosen, choose] = useState<number>()
  const ofBank = report.bankId === null ? {} : { bankId: report.bankId }
  const { all, usual } = earlierExams(report, useCall('exams.history', ofBank).value ?? [])
  const sessionId = chosen ?? usual?.sessionId ?? noExam
  const other = useCall('exams.report', { sessionId: sessionId || report.sessionId })
  const before = sessionId === noExam || other.outdated ? undefined : other.value
  return { earlier: all, sessionId, choose, before }
}
