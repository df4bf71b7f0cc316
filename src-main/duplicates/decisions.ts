import { randomUUID } from 'node:crypto'
import { recordChange } from '../changes/recordChange.ts'
import type { DuplicateDecision } from '../contract/duplicateCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { Db, Reader } from '../db/openDatabase.ts'
import { duplicateDecision } from '../db/schema/duplicate.ts'
import { formOf } from './form/formOf.ts'
import { hashOf } from './hashOf.ts'
import { type Read, readEach } from './readQuestions.ts'

/** What of a question counts as another: all that is seen of it in a comparison. */
const seenOf = ({ type, stem, options, images, key }: Read): string =>
  String(hashOf(JSON.stringify([type, stem, options.map(({ label, text }) => [label, text]), images, key])))

/** Throws NOT_FOUND if one is gone, CONFLICT unless all are the same question. */
export function getCopies(db: Reader, ids: readonly number[]): Read[] {
  const read = readEach(db, ids)
  if (read.length < new Set(ids).size) throw new AppError('NOT_FOUND', 'One of these questions is no longer there.')
  const forms = new Set(read.map(formOf))
  if (read.length < 2 || forms.size > 1 || forms.has(undefined))
    throw new AppError('CONFLICT', 'These are not the same question any more.')
  return read
}

/** Stores that these questions are not to be told of together any more. Throws NOT_FOUND or CONFLICT. */
export function decide(db: Db, ids: readonly number[], decision: DuplicateDecision, now: number): void {
  const kind = decision === 'keep' ? ('keepDuplicates' as const) : ('ignoreDuplicates' as const)
  recordChange(db, { kind, detail: { count: new Set(ids).size } }, now, (tx) => {
    const together = randomUUID()
    for (const question of getCopies(tx, ids)) {
      const set = { together, decision, seen: seenOf(question), decidedAt: now }
      tx.insert(duplicateDecision)
        .values({ questionId: question.id, ...set })
        .onConflictDoUpdate({ target: duplicateDecision.questionId, set })
        .run()
    }
  })
}

type Decided = { together: string; decision: DuplicateDecision; seen: string }

/** Returns a test whether a person has decided on all of these questions at once, and, where they are ignored, none was changed. */
export function decidedAmong(db: Reader): (ids: readonly number[]) => boolean {
  const decided = new Map(
    db
      .select()
      .from(duplicateDecision)
      .all()
      .map(({ questionId, ...row }): [number, Decided] => [questionId, row]),
  )
  if (decided.size === 0) return () => false
  return (ids) => {
    const rows = ids.map((id) => decided.get(id))
    const [first] = rows
    if (!first || rows.some((row) => row?.together !== first.together)) return false
    return first.decision === 'keep' || readEach(db, ids).every((read) => decided.get(read.id)?.seen === seenOf(read))
  }
}
