import { randomUUID } from 'node:crypto'
import { eq, type SQL, sql } from 'drizzle-orm'
import { recordChange, recordChangeTx } from '../changes/recordChange.ts'
import type { BankSummary } from '../contract/bankCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { CountByType, QuestionType } from '../contract/questionTypes.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'

type BankRow = typeof bank.$inferSelect

const noQuestions = (): CountByType => ({ single: 0, multiple: 0, trueFalse: 0, fillIn: 0, shortAnswer: 0 })

type Counts = {
  bankId: number
  type: QuestionType
  questions: number
}

/** Restricts a count to one bank. */
const ofBank = (column: SQL, bankId?: number) => (bankId === undefined ? sql`1` : sql`${column} = ${bankId}`)

const countQuestions = (db: Reader, bankId?: number) =>
  db.all<Counts>(sql`
    SELECT q.bank_id AS bankId, q.type AS type, count(*) AS questions
    FROM question q WHERE ${ofBank(sql`q.bank_id`, bankId)} GROUP BY q.bank_id, q.type`)

type Studied = { bankId: number; answered: number; mistakes: number }

const countStudied = (db: Reader, bankId?: number) =>
  db.all<Studied>(sql`
    SELECT p.bank_id AS bankId, count(*) AS answered, sum(m.question_id IS NOT NULL) AS mistakes
    FROM progress p LEFT JOIN mistake m ON m.question_id = p.question_id AND m.left_at IS NULL
    WHERE ${ofBank(sql`p.bank_id`, bankId)} GROUP BY p.bank_id`)

type ReadCount = { bankId: number; type: QuestionType; places: number }

const countRead = (db: Reader, bankId?: number) =>
  db.all<ReadCount>(sql`
    SELECT i.bank_id AS bankId, o.type AS type, count(*) AS places
    FROM origin o JOIN bank_import i ON i.id = o.import_id WHERE ${ofBank(sql`i.bank_id`, bankId)} GROUP BY i.bank_id, o.type`)

type OpenSession = { bankId: number } & NonNullable<BankSummary['openSession']>

const listOpenSessions = (db: Reader) =>
  db.all<OpenSession>(sql`
    SELECT s.bank_id AS bankId, s.id AS id, s.mode AS mode, s.scope AS scope,
      count(coalesce(sq.attempt_id, sq.seen_at)) AS answered, count(*) AS total
    FROM session s JOIN session_question sq ON sq.session_id = s.id
    WHERE s.id IN (
      SELECT id FROM (SELECT id, bank_id, max(used_at) FROM session
        WHERE finished_at IS NULL AND bank_id IS NOT NULL AND mode <> 'exam' GROUP BY bank_id))
    GROUP BY s.id`)

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

function summaries(db: Reader, bankId?: number): (BankSummary & { provisional: boolean; held: boolean })[] {
  const counts = Map.groupBy(countQuestions(db, bankId), ({ bankId }) => bankId)
  const studied = new Map(countStudied(db, bankId).map((row) => [row.bankId, row]))
  const read = Map.groupBy(countRead(db, bankId), ({ bankId }) => bankId)
  const open = new Map(listOpenSessions(db).map(({ bankId, ...session }) => [bankId, session]))
  const importing = new Map(countImporting(db).map((row) => [row.bankId, row.importing]))
  const collator = new Intl.Collator(['zh', 'en'], { numeric: true })
  return db
    .select()
    .from(bank)
    .where(bankId === undefined ? undefined : eq(bank.id, bankId))
    .all()
    .map((row) => {
      const byType = noQuestions()
      const ofBank = counts.get(row.id) ?? []
      for (const { type, questions } of ofBank) byType[type] = questions
      const readByType = noQuestions()
      for (const { type, places } of read.get(row.id) ?? []) readByType[type] = places
      return {
        ...row,
        questions: ofBank.reduce((total, { questions }) => total + questions, 0),
        byType,
        readByType,
        answered: studied.get(row.id)?.answered ?? 0,
        mistakes: studied.get(row.id)?.mistakes ?? 0,
        openSession: open.get(row.id) ?? null,
        importing: importing.get(row.id) ?? 0,
      }
    })
    .sort((a, b) => collator.compare(a.name, b.name))
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
  const { name } = getBank(db, id)
  inTransaction(db, (tx) => {
    imports.endTx(tx, id, now)
    const count = countQuestions(tx, id).reduce((total, { questions }) => total + questions, 0)
    recordChangeTx(tx, { kind: 'removeBank', detail: { name, count } }, now, () => {
      imports.removeTx(tx, id)
      tx.delete(bank).where(eq(bank.id, id)).run()
    })
  })
}
