import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'
import { bankImport } from '../db/schema/question.ts'

type ImportRow = typeof bankImport.$inferSelect

/** Whether the questions of an import are in a bank that is shown nowhere. */
export const isHeld = (db: Reader, { bankId }: ImportRow): boolean =>
  db.select({ held: bank.held }).from(bank).where(eq(bank.id, bankId)).get()?.held === true

/** From now on the import saves into a bank of its own that is shown nowhere. */
export function holdTx(tx: Tx, row: ImportRow, now: number): void {
  const values = { uid: randomUUID(), name: `held ${row.uid}`, held: true, createdAt: now }
  const { id } = tx.insert(bank).values(values).returning({ id: bank.id }).get()
  tx.update(bankImport).set({ bankId: id, intoBankId: row.bankId }).where(eq(bankImport.id, row.id)).run()
}

/** The import is as if it had not been held back; what is still in its own bank goes with that. */
export function releaseTx(tx: Tx, { bankId, intoBankId }: ImportRow): void {
  if (intoBankId === null) return
  const inside = and(eq(bankImport.bankId, bankId), eq(bankImport.intoBankId, intoBankId))
  tx.update(bankImport).set({ bankId: intoBankId, intoBankId: null }).where(inside).run()
  tx.delete(bank)
    .where(and(eq(bank.id, bankId), eq(bank.held, true)))
    .run()
}
