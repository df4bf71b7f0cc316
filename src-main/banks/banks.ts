import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { recordChange, recordChangeTx } from '../changes/recordChange.ts'
import type { BankSummary, ReadInBank } from '../contract/bankCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { QuestionType } from '../contract/questionTypes.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'
import { noCounts, noQuestions, readBankCounts } from './bankCounts.ts'

type BankRow = typeof bank.$inferSelect

type ReadCount = { bankId: number; type: QuestionType; places: number }

/** Counts what the imports of each bank recognised, repeats included. Reads every place of every document. */
export function countRead(db: Reader): ReadInBank[] {
  const rows = db.all<ReadCount>(sql`
    SELECT i.bank_id AS bankId, o.type AS type, count(*) AS places
    FROM origin o JOIN bank_import i ON i.id = o.import_id GROUP BY i.bank_id, o.type`)
  return [...Map.groupBy(rows, ({ bankId }) => bankId)].map(([bankId, types]) => {
    const byType = noQuestions()
    for (const { type, places } of types) byType[type] = places
    return { bankId, byType }
  })
}

type OpenSession = { bankId: number } & NonNullable<BankSummary['openSession']>

const listOpenSessions = (db: Reader) =>
  db.all<OpenSession>(sql`
    SELECT bank_id AS bankId, id, mode FROM (
      SELECT bank_id, id, mode, max(used_at) FROM session
      WHERE finished_at IS NULL AND bank_id IS NOT NULL AND mode <> 'exam' GROUP BY bank_id)`)

type Importing = { bankId: number; importing: number }

const countImporting = (db: Reader) =>
  db.all<Importing>(sql`
    SELECT i.bank_id AS bankId, count(*) AS importing FROM bank_import i JOIN job j ON j.id = i.job_id
    WHERE j.state IN ('queued', 'running', 'waiting') GROUP BY i.bank_id`)

/** Lists banks by name, without those that were made for an import which came to nothing, or that hold one back. */
export function listBanks(db: Reader): BankSummary[] {
  return summaries(db).filter(
    ({ held, provisional, questions, importing }) => !held && (!provisional || questions > 0 || importing > 0),
  )
}

type Used = { bankId: number; usedAt: number | null }

/** Reads the end of an index for each bank, not its history. */
const listUsed = (db: Reader) =>
  db.all<Used>(sql`
    SELECT b.id AS bankId, nullif(max(
      coalesce((SELECT created_at FROM outcome WHERE attempt_id =
        (SELECT max(attempt_id) FROM outcome WHERE bank_id = b.id)), 0),
      coalesce((SELECT max(used_at) FROM session WHERE bank_id = b.id), 0)), 0) AS usedAt FROM bank b`)

/** Where a bank stands among all: as arranged, what was not arranged behind that, by name. */
const last = Number.MAX_SAFE_INTEGER

function summaries(db: Reader, bankId?: number): (BankSummary & { provisional: boolean; held: boolean })[] {
  const used = new Map(listUsed(db).map((row) => [row.bankId, row.usedAt]))
  const counts = readBankCounts(db, bankId)
  const open = new Map(listOpenSessions(db).map(({ bankId, ...session }) => [bankId, session]))
  const importing = new Map(countImporting(db).map((row) => [row.bankId, row.importing]))
  const collator = new Intl.Collator(['zh', 'en'], { numeric: true })
  return db
    .select()
    .from(bank)
    .where(bankId === undefined ? undefined : eq(bank.id, bankId))
    .all()
    .sort((a, b) => (a.place ?? last) - (b.place ?? last) || collator.compare(a.name, b.name))
    .map(({ archivedAt, place: _, ...row }) => {
      const ofBank = counts.get(row.id) ?? noCounts()
      return {
        ...row,
        questions: Object.values(ofBank.byType).reduce((total, count) => total + count, 0),
        ...ofBank,
        openSession: open.get(row.id) ?? null,
        importing: importing.get(row.id) ?? 0,
        isArchived: archivedAt !== null,
        usedAt: used.get(row.id) ?? null,
      }
    })
}

export function getBank(db: Reader, id: number): BankSummary {
  const [found] = summaries(db, id)
  if (!found) throw new AppError('NOT_FOUND', `There is no bank ${id}.`)
  return found
}

export function findBankNamed(db: Reader, name: string): BankRow | undefined {
  return db.select().from(bank).where(eq(bank.name, name)).get()
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && (/UNIQUE.*bank\.name/.test(error.message) || isTaken(error.cause))

function orNameTaken<Result>(name: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    if (isTaken(cause)) throw new AppError('NAME_TAKEN', `There is a bank named "${name}" already.`, { cause })
    throw cause
  }
}

function addBankTx(tx: Tx, name: string, now: number, made: { provisional: boolean }): BankRow {
  const values = { uid: randomUUID(), name, createdAt: now, ...made }
  return orNameTaken(name, () => tx.insert(bank).values(values).returning().get())
}

/** Returns whether a bank was made for an import which came to nothing. */
const isLeftOver = (db: Reader, { id, provisional }: BankRow) =>
  provisional &&
  db.get<{ inUse: number }>(sql`
    SELECT EXISTS (SELECT 1 FROM question WHERE bank_id = ${id}) OR EXISTS (
      SELECT 1 FROM bank_import i JOIN job j ON j.id = i.job_id
      WHERE i.bank_id = ${id} AND j.state IN ('queued', 'running', 'waiting'))
      OR EXISTS (SELECT 1 FROM bank_import WHERE into_bank_id = ${id}) AS inUse`).inUse === 0

/** Adds a bank for an import: under this name, or under "name 2", "name 3" ... if that is taken by one in use. */
export function addBankForImportTx(tx: Tx, name: string, now: number): BankRow {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`
    const taken = findBankNamed(tx, candidate)
    if (!taken) return addBankTx(tx, candidate, now, { provisional: true })
    if (isLeftOver(tx, taken)) return taken
  }
}

export function addBank(db: Db, name: string, now: number): BankSummary {
  const { id } = recordChange(db, { kind: 'addBank', detail: { name } }, now, (tx) => {
    const taken = findBankNamed(tx, name)
    if (!taken || !isLeftOver(tx, taken)) return addBankTx(tx, name, now, { provisional: false })
    return tx.update(bank).set({ provisional: false }).where(eq(bank.id, taken.id)).returning().get()
  })
  return getBank(db, id)
}

export function renameBank(db: Db, id: number, name: string, now: number): BankSummary {
  const { name: before } = getBank(db, id)
  const made = { kind: 'renameBank', detail: { name: before, to: name } } as const
  recordChange(db, made, now, (tx) =>
    orNameTaken(name, () => tx.update(bank).set({ name, provisional: false }).where(eq(bank.id, id)).run()),
  )
  return getBank(db, id)
}

/** What the imports of a bank that goes need, in the transaction that removes it: those under way end first, then all go with it. */
export type ImportsOfBank = {
  endTx(tx: Tx, bankId: number, now: number): void
  removeTx(tx: Tx, bankId: number): void
}

/** Removes the bank with its questions, attempts, mistakes and imports. Throws NOT_FOUND. */
export function removeBank(db: Db, id: number, imports: ImportsOfBank, now: number): void {
  inTransaction(db, (tx) => {
    const { name } = getBank(tx, id)
    imports.endTx(tx, id, now)
    const { questions: count } = getBank(tx, id)
    recordChangeTx(tx, { kind: 'removeBank', detail: { name, count } }, now, () => {
      imports.removeTx(tx, id)
      tx.delete(bank).where(eq(bank.id, id)).run()
    })
  })
}
