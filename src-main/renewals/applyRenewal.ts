import { eq, sql } from 'drizzle-orm'
import { describeChangeTx, recordChange } from '../changes/recordChange.ts'
import { AppError } from '../contract/faults.ts'
import type { RenewalPicks, Renewed } from '../contract/renewalCalls.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'
import { bankImport, question } from '../db/schema/question.ts'
import { joinAnnotationsTx } from '../editing/joining/joinQuestionTx.ts'
import { removeQuestionsTx } from '../editing/removeQuestions.ts'
import { recountDoubtfulTx, recountReviewsTx } from '../imports/review.ts'
import type { QuestionRow } from '../questions/questions.ts'
import { type Decided, type Decisions, decidePairs } from './decidePairs.ts'
import type { RenewalPlan } from './planRenewal.ts'
import { putInPlaceTx } from './putInPlace.ts'
import type { RenewalPlans } from './RenewalPlans.ts'
import { renewQuestionsTx } from './renewQuestions.ts'

/** By the id of a question that is held back, that of the library's which takes its place. */
type Takers = ReadonlyMap<number, number>

/** Where the newer document has it is where the library's question was read; the older document holds it no more. */
function moveSourcesTx(tx: Tx, { older }: RenewalPlan['offer'], takers: Takers, renewed: readonly Decided[]): void {
  const pairs = JSON.stringify([...takers])
  tx.run(sql`
    UPDATE origin SET question_id = t.value ->> 1 FROM json_each(${pairs}) t
    WHERE origin.question_id = t.value ->> 0`)
  const ids = JSON.stringify(renewed.map(({ row }) => row.id))
  tx.run(sql`DELETE FROM origin WHERE import_id = ${older.id} AND question_id IN (SELECT value FROM json_each(${ids}))`)
}

/** What a person wrote beside a question while it was held back. */
function moveAnnotationsTx(tx: Tx, heldBankId: number, takers: Takers, now: number): void {
  const written = tx.values<[number]>(sql`
    SELECT q.id FROM question q WHERE q.bank_id = ${heldBankId} AND (
      EXISTS (SELECT 1 FROM annotation a WHERE a.question_id = q.id) OR EXISTS (SELECT 1 FROM question_tag t WHERE t.question_id = q.id))`)
  for (const [id] of written) {
    const taker = takers.get(id)
    if (taker !== undefined) joinAnnotationsTx(tx, taker, id, now)
  }
}

/** Of those that come, what the bank has already by its words: each is looked up, whatever the planner makes of the list. */
function findThere(tx: Tx, bankId: number, coming: readonly QuestionRow[]): Map<number, number> {
  const pairs = JSON.stringify(coming.map(({ id, contentHash }) => [id, contentHash]))
  return new Map(
    tx.values<[number, number]>(sql`
      SELECT c.value ->> 0, q.id FROM json_each(${pairs}) c
      CROSS JOIN question q ON q.bank_id = ${bankId} AND q.content_hash = c.value ->> 1`),
  )
}

/** The import is that of its bank by now, and the one before it is off the list: it stays as long as questions name it. */
function settleImportsTx(tx: Tx, { newer, older }: RenewalPlan['offer'], added: number, now: number): void {
  tx.update(bankImport).set({ bankId: older.bankId, intoBankId: null }).where(eq(bankImport.bankId, newer.bankId)).run()
  tx.delete(bank).where(eq(bank.id, newer.bankId)).run()
  tx.update(bankImport)
    .set({
      renewsImportId: null,
      added,
      removed: newer.removed,
      recognised: sql`${newer.removed} + (SELECT count(*) FROM origin WHERE origin.import_id = ${newer.id})`,
    })
    .where(eq(bankImport.id, newer.id))
    .run()
  tx.update(bankImport)
    .set({ repeated: sql`${bankImport.recognised} - ${bankImport.added}` })
    .where(eq(bankImport.id, newer.id))
    .run()
  // another version that waits renews this one by now
  tx.update(bankImport).set({ renewsImportId: newer.id }).where(eq(bankImport.renewsImportId, older.id)).run()
  tx.update(bankImport).set({ dismissedAt: now }).where(eq(bankImport.id, older.id)).run()
  for (const { id } of [newer, older]) recountDoubtfulTx(tx, id)
}

function orderTx(
  tx: Tx,
  plan: RenewalPlan,
  { decided }: Decisions,
  arrived: ReadonlySet<number>,
  takers: Takers,
): void {
  const { bankId } = plan.offer.older
  const moved = new Set(decided.filter(({ isMoved }) => isMoved).map(({ row }) => row.id))
  const astray = new Set(plan.pairs.flatMap(({ place, older }) => (place !== null && older ? [older.row.id] : [])))
  const order = plan.pairs.flatMap(({ newer }) => (newer ? [takers.get(newer.id) ?? newer.id] : []))
  const anchors = new Set(decided.map(({ row }) => row.id).filter((id) => !astray.has(id)))
  putInPlaceTx(tx, bankId, order, { going: new Set([...moved, ...arrived]), anchors })
}

/** The newer document counts anew: what it has no more keeps no number that another question of the section has by now. */
function freeNumbersTx(tx: Tx, kept: readonly QuestionRow[], { decided, coming }: Decisions): void {
  const keyOf = (section: string | null, number: string | null) => JSON.stringify([section, number])
  const taken = new Set([
    ...decided.map(({ fields, number }) => keyOf(fields.section, number)),
    ...coming.map(({ section, number }) => keyOf(section, number)),
  ])
  const ids = kept.flatMap(({ id, section, number }) =>
    number !== null && taken.has(keyOf(section, number)) ? [id] : [],
  )
  if (ids.length > 0)
    tx.run(sql`UPDATE question SET number = NULL WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
}

function renewTx(tx: Tx, plan: RenewalPlan, decisions: Decisions, now: number): Renewed {
  const { newer, older } = plan.offer
  const { decided, coming, trash } = decisions
  const changed = renewQuestionsTx(tx, decided, now)
  const there = findThere(tx, older.bankId, coming)
  const takers = new Map([
    ...decided.map(({ row, newer: read }): [number, number] => [read.id, row.id]),
    ...plan.repeats,
    ...there,
  ])
  moveAnnotationsTx(tx, newer.bankId, takers, now)
  moveSourcesTx(tx, plan.offer, takers, decided)
  const arrived = coming.filter(({ id }) => !there.has(id)).map(({ id }) => id)
  tx.run(sql`
    UPDATE question SET bank_id = ${older.bankId} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(arrived)}))`)
  tx.delete(question).where(eq(question.bankId, newer.bankId)).run()
  removeQuestionsTx(tx, trash)
  const going = new Set(trash)
  const kept = plan.pairs.flatMap(({ older, newer }) =>
    older && !newer && !going.has(older.row.id) ? [older.row] : [],
  )
  freeNumbersTx(tx, kept, decisions)
  orderTx(tx, plan, decisions, new Set(arrived), takers)
  settleImportsTx(tx, plan.offer, arrived.length, now)
  recountReviewsTx(tx, changed)
  describeChangeTx(tx, { count: changed.length + arrived.length + trash.length })
  const isChanged = new Set(changed)
  return {
    changed: changed.length,
    moved: decided.filter(({ row, isMoved }) => isMoved && !isChanged.has(row.id)).length,
    added: arrived.length,
    removed: trash.length,
    kept: kept.length,
  }
}

/** So often a renewal is thought over again because something else was changed meanwhile. */
const tries = 3

/** Throws NOT_FOUND, CONFLICT or INVALID_INPUT, and has changed nothing then. */
export async function applyRenewal(
  db: Db,
  plans: RenewalPlans,
  importId: number,
  picks: RenewalPicks,
  now: number,
): Promise<Renewed> {
  for (let left = tries; left > 0; left--) {
    const plan = await plans.of(db, importId)
    if (!plans.isStill(db, plan)) continue
    const decisions = decidePairs(plan, picks)
    const made = { kind: 'renew', madeBy: 'document', detail: { name: plan.offer.newer.name } } as const
    return recordChange(db, made, now, (tx) => renewTx(tx, plan, decisions, now))
  }
  throw new AppError('CONFLICT', 'The library was changed meanwhile. Look at the renewal again.')
}
