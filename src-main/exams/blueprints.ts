import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { BlueprintView, ExamPlan } from '../contract/examCalls.ts'
import { AppError } from '../contract/faults.ts'
import { type Db, inTransaction, type Reader } from '../db/openDatabase.ts'
import { blueprint, exam } from '../db/schema/exam.ts'
import { bank } from '../db/schema/library.ts'
import { checkPlan, findAvailable, requirePossible } from './availableQuestions.ts'

type BlueprintRow = typeof blueprint.$inferSelect

export function getBlueprint(db: Reader, id: number): BlueprintRow {
  const row = db.select().from(blueprint).where(eq(blueprint.id, id)).get()
  if (!row) throw new AppError('NOT_FOUND', `There is no blueprint ${id}.`)
  return row
}

const sat = sql<number>`(SELECT count(*) FROM ${exam} WHERE ${exam.blueprintId} = ${blueprint.id})`

function findViews(db: Reader, only: { id?: number; bankId?: number }): BlueprintView[] {
  const rows = db
    .select({ row: blueprint, bankName: bank.name, sat })
    .from(blueprint)
    .innerJoin(bank, eq(bank.id, blueprint.bankId))
    .where(
      only.id !== undefined
        ? eq(blueprint.id, only.id)
        : only.bankId !== undefined
          ? eq(blueprint.bankId, only.bankId)
          : undefined,
    )
    .all()
  const availableOf = new Map([...new Set(rows.map(({ row }) => row.bankId))].map((id) => [id, findAvailable(db, id)]))
  const collator = new Intl.Collator(['zh', 'en'], { numeric: true })
  return rows
    .map(({ row: { id, bankId, name, plan }, bankName, sat }) => {
      const { questions, points, isPossible } = checkPlan(
        availableOf.get(bankId) ?? { groups: [], withoutKey: 0 },
        plan,
      )
      return { id, bankId, bankName, name, plan, questions, points, isPossible, sat }
    })
    .sort((a, b) => collator.compare(a.bankName, b.bankName) || collator.compare(a.name, b.name))
}

/** Lists blueprints by bank and name. */
export const listBlueprints = (db: Reader, bankId?: number): BlueprintView[] =>
  findViews(db, bankId === undefined ? {} : { bankId })

export type BlueprintDraft = { id?: number | undefined; bankId: number; name: string; plan: ExamPlan }

/** Adds it, or changes the one with the id. A plan that the bank cannot fill is not kept. */
export function saveBlueprint(db: Db, { id, bankId, name, plan }: BlueprintDraft, now: number): BlueprintView {
  const saved = inTransaction(db, (tx) => {
    if (!tx.select({ id: bank.id }).from(bank).where(eq(bank.id, bankId)).get())
      throw new AppError('NOT_FOUND', `There is no bank ${bankId}.`)
    requirePossible(findAvailable(tx, bankId), plan)
    const values = { bankId, name, plan, updatedAt: now }
    if (id === undefined)
      return tx
        .insert(blueprint)
        .values({ ...values, uid: randomUUID(), createdAt: now })
        .returning()
        .get()
    getBlueprint(tx, id)
    return tx.update(blueprint).set(values).where(eq(blueprint.id, id)).returning().get()
  })
  const [view] = findViews(db, { id: saved.id })
  if (!view) throw new Error('a blueprint just saved is not there')
  return view
}

export function removeBlueprint(db: Db, id: number): void {
  if (db.delete(blueprint).where(eq(blueprint.id, id)).run().changes === 0)
    throw new AppError('NOT_FOUND', `There is no blueprint ${id}.`)
}
