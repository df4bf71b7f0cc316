import { eq, sql } from 'drizzle-orm'
import type { EditedFields } from '../contract/questionCalls.ts'
import type { Tx } from '../db/openDatabase.ts'
import { question } from '../db/schema/question.ts'
import { followEditTx } from '../editing/followEdit.ts'
import { keepBeforeTx } from '../editing/keepBefore.ts'
import { contentHash } from '../questions/contentHash.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import type { Decided } from './decidePairs.ts'

const within = (ids: readonly number[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

const idsOf = (decided: readonly Decided[]): number[] => decided.map(({ row }) => row.id)

/** Answered, or asked in a session: what they are by now concerns grades and drafts. */
function findAsked(tx: Tx, ids: readonly number[]): Set<number> {
  const rows = tx.values<[number]>(sql`
    SELECT question_id FROM attempt WHERE question_id IN ${within(ids)}
    UNION SELECT question_id FROM session_question WHERE question_id IN ${within(ids)}`)
  return new Set(rows.map(([id]) => id))
}

const keyOf = (bankId: number, hash: string): string => `${bankId} ${hash}`

/** Contents that questions of the banks have which are not to be changed. */
function contentsThere(tx: Tx, changed: readonly Decided[]): Set<string> {
  const own = new Set(idsOf(changed))
  const hashes = JSON.stringify(changed.map(({ hash }) => hash))
  const rows = tx.values<[number, number, string]>(sql`
    SELECT id, bank_id, content_hash FROM question
    WHERE content_hash IN (SELECT value FROM json_each(${hashes})) AND bank_id NOT IN (SELECT id FROM bank WHERE held = 1)`)
  return new Set(rows.filter(([id]) => !own.has(id)).map(([, bankId, hash]) => keyOf(bankId, hash)))
}

/** The words of a question stay as they are: its bank has another one with those that it was to have. */
function withOwnWords(decided: Decided): Decided {
  const { stem, options, type, key, keyOrigin, images } = decided.row
  const fields: EditedFields = { ...decided.fields, stem, options, type, key, keyOrigin, images }
  return { ...decided, fields, moved: {}, hash: contentHash(fields) }
}

/** A bank holds each content once: of two that would say the same, the second stays as it is. */
function withoutClashes(tx: Tx, decided: readonly Decided[]): Decided[] {
  const there = contentsThere(tx, decided)
  let left = [...decided]
  for (;;) {
    const taken = new Set(there)
    let isClear = true
    left = left
      .toSorted((one, other) => Number(one.hash !== one.row.contentHash) - Number(other.hash !== other.row.contentHash))
      .map((one) => {
        const content = keyOf(one.row.bankId, one.hash)
        if (!taken.has(content)) {
          taken.add(content)
          return one
        }
        isClear = false
        return withOwnWords(one)
      })
    if (isClear) return left
  }
}

/** Where what a reading can get wrong is the newer document's, so is what is doubtful about it. */
function doubtsOf({ row, newer, fields }: Decided): Pick<Decided['row'], 'confidence' | 'issues'> {
  const read = ({ type, stem, options, key }: EditedFields) => JSON.stringify([type, stem, options, key])
  if (read(row) === read(fields)) return row
  const issues = newer.issues.filter((issue) => issue !== 'missingAnswer' || fields.key === null)
  return { confidence: newer.confidence, issues }
}

function writeTx(tx: Tx, decided: Decided, isAsked: boolean, now: number): void {
  const { row, fields, moved, hash, number } = decided
  const before = editedFieldsOf(row)
  const { confidence, issues } = doubtsOf(decided)
  if (isAsked) keepBeforeTx(tx, { id: row.id, before, moved }, now)
  tx.update(question)
    .set({ ...fields, contentHash: hash, number, confidence, issues, updatedAt: now })
    .where(eq(question.id, row.id))
    .run()
  if (isAsked) followEditTx(tx, { before, after: { id: row.id, ...fields }, moved }, now)
}

function numberTx(tx: Tx, decided: readonly Decided[]): void {
  const numbers = decided.filter(({ row, number }) => number !== row.number).map(({ row, number }) => [row.id, number])
  if (numbers.length === 0) return
  tx.run(sql`
    UPDATE question SET number = n.value ->> 1 FROM json_each(${JSON.stringify(numbers)}) n WHERE question.id = n.value ->> 0`)
}

/** Gives questions what was decided for them, with all that follows from it. Returns those that say something else. */
export function renewQuestionsTx(tx: Tx, decided: readonly Decided[], now: number): number[] {
  const isOther = ({ row, fields }: Decided) =>
    JSON.stringify(editedFieldsOf(row)) !== JSON.stringify(editedFieldsOf(fields))
  const changed = withoutClashes(
    tx,
    decided.filter(({ isChanged }) => isChanged),
  ).filter(isOther)
  const asked = findAsked(tx, idsOf(changed))
  // out of the way: two may change their words for each other's
  const moving = changed.filter(({ row, hash }) => hash !== row.contentHash)
  tx.run(sql`UPDATE question SET content_hash = char(1) || id WHERE id IN ${within(idsOf(moving))}`)
  for (const one of changed) writeTx(tx, one, asked.has(one.row.id), now)
  const written = new Set(idsOf(changed))
  numberTx(
    tx,
    decided.filter(({ row }) => !written.has(row.id)),
  )
  return [...written]
}
