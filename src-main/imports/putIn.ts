import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { addBankForImportTx } from '../banks/banks.ts'
import { describeChangeTx, recordChange, recordChangeTx } from '../changes/recordChange.ts'
import { AppError } from '../contract/faults.ts'
import type { ImportView } from '../contract/importCalls.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'
import { bankImport, question } from '../db/schema/question.ts'
import { getJob } from '../queue/jobs.ts'
import { bankNameOf } from './bankNameOf.ts'
import { countCompletedTx, type GiveMissingTx } from './gifts.ts'
import { isHeld } from './held.ts'
import { getImport, getImportRow, type ImportRow } from './imports.ts'
import { endBankImportsTx, removeBankImportsTx } from './removeBankImports.ts'

/** What is other than it was once questions that were held back are in a bank. */
export const changedByMoving = ['imports', 'banks', 'questions', 'assist', 'changes'] as const

function getHeldRow(db: Reader, id: number): ImportRow {
  const row = getImportRow(db, id)
  if (!isHeld(db, row) || getJob(db, row.jobId).state !== 'done')
    throw new AppError('CONFLICT', 'Nothing of this import is held back.')
  return row
}

/** What the questions of the bank lack and those that are held back have of them. Returns how many it completed. */
function giveHeldTx(tx: Tx, banks: { from: number; into: number }, giveMissingTx: GiveMissingTx, now: number): number {
  const known = alias(question, 'known')
  const rows = tx
    .select({ id: known.id, reading: question })
    .from(question)
    .innerJoin(known, and(eq(known.contentHash, question.contentHash), eq(known.bankId, banks.into)))
    .where(eq(question.bankId, banks.from))
    .all()
  return rows.filter(({ id, reading }) => giveMissingTx(tx, id, reading, now)).length
}

/** What the bank has already is the one question of both documents. Returns how many there were. */
function mergeKnownTx(tx: Tx, from: number, into: number): number {
  tx.run(sql`
    UPDATE origin SET question_id = known.id FROM question held JOIN question known
      ON known.bank_id = ${into} AND known.content_hash = held.content_hash
    WHERE held.bank_id = ${from} AND origin.question_id = held.id`)
  return tx.run(sql`
    DELETE FROM question WHERE bank_id = ${from} AND content_hash IN (
      SELECT content_hash FROM question WHERE bank_id = ${into})`).changes
}

/** The same as a part of a change. */
export function putInTx(tx: Tx, id: number, giveMissingTx: GiveMissingTx, now: number): void {
  const row = getHeldRow(tx, id)
  const into = row.intoBankId ?? addBankForImportTx(tx, bankNameOf(row.name), now).id
  countCompletedTx(tx, id, giveHeldTx(tx, { from: row.bankId, into }, giveMissingTx, now))
  const known = mergeKnownTx(tx, row.bankId, into)
  const moved = tx.update(question).set({ bankId: into }).where(eq(question.bankId, row.bankId)).run().changes
  tx.update(bankImport)
    .set({ added: row.added - known, repeated: row.repeated + known, renewsImportId: null })
    .where(eq(bankImport.id, id))
    .run()
  // readings before this one, which it took the place of, went with it
  tx.update(bankImport).set({ bankId: into, intoBankId: null }).where(eq(bankImport.bankId, row.bankId)).run()
  tx.delete(bank).where(eq(bank.id, row.bankId)).run()
  describeChangeTx(tx, { count: moved })
}

/** Throws CONFLICT if nothing is held back. */
export function putIn(db: Db, id: number, giveMissingTx: GiveMissingTx, now: number): ImportView {
  const { name } = getImportRow(db, id)
  recordChange(db, { kind: 'putIn', detail: { name } }, now, (tx) => putInTx(tx, id, giveMissingTx, now))
  return getImport(db, id)
}

/** Removes an import that is held back with its questions, to come back as one. Throws CONFLICT if nothing is. */
export function throwAway(db: Db, id: number, now: number): void {
  inTransaction(db, (tx) => {
    const { name, bankId } = getHeldRow(tx, id)
    endBankImportsTx(tx, bankId, now)
    recordChangeTx(tx, { kind: 'throwAway', detail: { name } }, now, () => {
      removeBankImportsTx(tx, bankId)
      tx.delete(bank).where(eq(bank.id, bankId)).run()
    })
  })
}
