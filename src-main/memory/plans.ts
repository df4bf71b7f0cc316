import { eq } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import { type Db, inTransaction, type Reader } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'
import { bankPlan } from '../db/schema/memory.ts'

export type PlanRow = typeof bankPlan.$inferSelect
export type PlanDraft = Pick<PlanRow, 'bankId' | 'examDay' | 'minutesADay' | 'daysOff'>

export const findPlan = (db: Reader, bankId: number): PlanRow | undefined =>
  db.select().from(bankPlan).where(eq(bankPlan.bankId, bankId)).get()

export function requireBank(db: Reader, id: number): void {
  if (!db.select({ id: bank.id }).from(bank).where(eq(bank.id, id)).get())
    throw new AppError('NOT_FOUND', `There is no bank ${id}.`)
}

export function setPlan(db: Db, { bankId, ...plan }: PlanDraft, now: number): void {
  inTransaction(db, (tx) => {
    requireBank(tx, bankId)
    tx.insert(bankPlan)
      .values({ bankId, ...plan, createdAt: now, updatedAt: now })
      .onConflictDoUpdate({ target: bankPlan.bankId, set: { ...plan, updatedAt: now } })
      .run()
  })
}

export function clearPlan(db: Db, bankId: number): void {
  db.delete(bankPlan).where(eq(bankPlan.bankId, bankId)).run()
}
