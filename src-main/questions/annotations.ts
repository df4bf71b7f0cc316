import { eq } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import type { Annotations } from '../contract/annotationCalls.ts'
import type { CheckedInput } from '../contract/calls.ts'
import { AppError } from '../contract/faults.ts'
import type { Db, Reader, Tx } from '../db/openDatabase.ts'
import { annotation } from '../db/schema/annotation.ts'
import { question } from '../db/schema/question.ts'
import { amongIds } from './conditions.ts'
import { setTagsTx, tagsOf } from './tags.ts'

type AnnotationRow = typeof annotation.$inferSelect

const viewOf = (row: AnnotationRow | undefined, tags: readonly string[] = []): Annotations => ({
  bookmarked: typeof row?.bookmarkedAt === 'number',
  note: row?.note ?? null,
  tags,
  report: row?.report ?? null,
  mistakeReason: row?.mistakeReason ?? null,
})

/** Returns what stands beside each of the questions, for those with nothing too. */
export function annotationsOf(db: Reader, questionIds: readonly number[]): (questionId: number) => Annotations {
  const rows = db.select().from(annotation).where(amongIds(annotation.questionId, questionIds)).all()
  const byQuestion = new Map(rows.map((row) => [row.questionId, row]))
  const tags = tagsOf(db, questionIds)
  return (questionId) => viewOf(byQuestion.get(questionId), tags.get(questionId))
}

export function getAnnotations(db: Reader, questionId: number): Annotations {
  checkThere(db, questionId)
  return annotationsOf(db, [questionId])(questionId)
}

function checkThere(db: Reader, questionId: number) {
  if (!db.select({ id: question.id }).from(question).where(eq(question.id, questionId)).get())
    throw new AppError('NOT_FOUND', `There is no question ${questionId}.`)
}

type Written = CheckedInput<'questions.annotate'>

/** Returns the row as it will be: what was not named stays, a bookmark keeps its time. */
function rowAfter(before: AnnotationRow | undefined, written: Written, now: number) {
  const { bookmarked, note = before?.note, report = before?.report, mistakeReason = before?.mistakeReason } = written
  const bookmarkedAt = before?.bookmarkedAt ?? null
  return {
    bookmarkedAt: bookmarked === undefined ? bookmarkedAt : bookmarked ? (bookmarkedAt ?? now) : null,
    note: note || null,
    report: report || null,
    mistakeReason: mistakeReason ?? null,
  }
}

export function annotateTx(tx: Tx, written: Written, now: number): void {
  checkThere(tx, written.id)
  if (written.tags) setTagsTx(tx, written.id, written.tags)
  const before = tx.select().from(annotation).where(eq(annotation.questionId, written.id)).get()
  const row = rowAfter(before, written, now)
  if (Object.values(row).every((value) => value === null)) {
    tx.delete(annotation).where(eq(annotation.questionId, written.id)).run()
    return
  }
  const set = { ...row, updatedAt: now }
  tx.insert(annotation)
    .values({ questionId: written.id, ...set })
    .onConflictDoUpdate({ target: annotation.questionId, set })
    .run()
}

export function annotate(db: Db, written: Written, now: number): Annotations {
  recordChange(db, { kind: 'annotate', detail: { count: 1 } }, now, (tx) => annotateTx(tx, written, now))
  return getAnnotations(db, written.id)
}
