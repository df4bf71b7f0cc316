import { sql } from 'drizzle-orm'
import type { CountByType, QuestionType } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'

export type BankCounts = { byType: CountByType; doubtful: number; answered: number; mistakes: number }

export const noQuestions = (): CountByType => ({ single: 0, multiple: 0, trueFalse: 0, fillIn: 0, shortAnswer: 0 })
export const noCounts = (): BankCounts => ({ byType: noQuestions(), doubtful: 0, answered: 0, mistakes: 0 })

type Row =
  | { bankId: number; counted: 'questions'; type: QuestionType; count: number }
  | { bankId: number; counted: 'doubtful' | 'answered' | 'mistakes'; count: number }

/** Reads the counts of each bank, or of one; a bank that never had a question has none. */
export function readBankCounts(db: Reader, bankId?: number): Map<number, BankCounts> {
  const where = bankId === undefined ? sql`1` : sql`bank_id = ${bankId}`
  const counts = new Map<number, BankCounts>()
  for (const row of db.all<Row>(sql`SELECT bank_id AS bankId, counted, type, count FROM bank_count WHERE ${where}`)) {
    const ofBank = counts.get(row.bankId) ?? noCounts()
    counts.set(row.bankId, ofBank)
    if (row.counted === 'questions') ofBank.byType[row.type] = row.count
    else ofBank[row.counted] = row.count
  }
  return counts
}
