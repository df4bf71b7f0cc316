import { AppError } from '../contract/faults.ts'
import { type Db, inTransaction } from '../db/openDatabase.ts'
import { addPracticeTx } from '../practice/addPractice.ts'
import { reportExam } from './reports.ts'

/** Adds a practice with what was not right in an exam, in its order; what is ungraded is left out. Returns the session. */
export function practiseWrong(db: Db, sessionId: number, now: number): number {
  return inTransaction(db, (tx) => {
    const { sheet } = reportExam(tx, sessionId)
    const wrong = sheet.filter(({ state }) => state !== 'correct' && state !== 'ungraded')
    if (wrong.length === 0) throw new AppError('NOT_FOUND', 'Nothing went wrong in this exam.')
    const ids = wrong.map(({ questionId }) => questionId)
    return addPracticeTx(tx, { scope: 'mistakes', order: 'sequential' }, ids, now)
  })
}
