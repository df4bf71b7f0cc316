import { isDeepStrictEqual } from 'node:util'
import { eq, inArray, max, sql } from 'drizzle-orm'
import { followAnswersOverTx } from '../../attempts/followAnswersOver.ts'
import type { EditedFields } from '../../contract/questionCalls.ts'
import type { Response } from '../../contract/questionTypes.ts'
import type { Tx } from '../../db/openDatabase.ts'
import { questionEdit } from '../../db/schema/annotation.ts'
import { attempt, joinedAnswer, sessionQuestion } from '../../db/schema/practice.ts'
import { origin, question } from '../../db/schema/question.ts'
import { sameAnswer } from '../../duplicates/sameAnswer.ts'
import { annotateTx, annotationsOf } from '../../questions/annotations.ts'
import { editedFieldsOf } from '../../questions/editedFields.ts'
import { findMovedResponses } from '../../questions/movedResponses.ts'
import { getQuestionRow, type QuestionRow } from '../../questions/questions.ts'
import { followEditTx, regradeQuestionTx } from '../followEdit.ts'
import { keepBeforeTx } from '../keepBefore.ts'
import { removeQuestionsTx } from '../removeQuestions.ts'
import { inItsWords } from './inItsWords.ts'
import { joinedFields } from './joinedFields.ts'

type Copy = EditedFields & { id: number }

/** What was answered in the letters of the one stands there in those of the other; what cannot be said in them says nothing. */
const responseOver = (response: Response, from: Copy, to: Copy): Response =>
  (inItsWords(response, from, to) as Response | undefined) ?? { kind: 'options', labels: [] }

/** The answers as they were given go over; beside them is kept what they say there. Returns how many there were. */
function moveAnswersTx(tx: Tx, from: Copy, to: Copy): number {
  const rows = tx.select().from(attempt).where(eq(attempt.questionId, from.id)).orderBy(attempt.id).all()
  if (rows.length === 0) return 0
  const responseNow = findMovedResponses(tx, [from.id])
  const last = tx
    .select({ id: max(questionEdit.id) })
    .from(questionEdit)
    .where(eq(questionEdit.questionId, to.id))
    .get()
  for (const row of rows) {
    const given = responseNow(row)
    if (given.kind !== 'options' && given.kind !== 'truth') continue
    const joined = { response: responseOver(given, from, to), afterEditId: last?.id ?? 0 }
    tx.insert(joinedAnswer)
      .values({ attemptId: row.id, ...joined })
      .onConflictDoUpdate({ target: joinedAnswer.attemptId, set: joined })
      .run()
  }
  tx.update(attempt).set({ questionId: to.id }).where(eq(attempt.questionId, from.id)).run()
  return rows.length
}

/** Sessions ask the one that stays in its place; where they ask both, they go on with that one alone. */
function moveSessionsTx(tx: Tx, from: Copy, to: Copy): void {
  const rows = tx
    .select()
    .from(sessionQuestion)
    .where(eq(sessionQuestion.questionId, from.id))
    .all()
    .filter(({ sessionId }) => !asksTx(tx, sessionId, to.id))
  for (const { sessionId, ordinal, draft, crossed } of rows) {
    const moved = inItsWords({ kind: 'options', labels: [...crossed] }, from, to)
    tx.update(sessionQuestion)
      .set({
        questionId: to.id,
        draft: draft && ((inItsWords(draft, from, to) as Response | undefined) ?? null),
        crossed: moved?.kind === 'options' ? moved.labels : [],
      })
      .where(sql`${sessionQuestion.sessionId} = ${sessionId} AND ${sessionQuestion.ordinal} = ${ordinal}`)
      .run()
  }
}

const asksTx = (tx: Tx, sessionId: number, questionId: number): boolean =>
  tx.get(sql`SELECT 1 FROM session_question WHERE session_id = ${sessionId} AND question_id = ${questionId}`) !==
  undefined

const distinct = (texts: readonly (string | null)[]): string | null =>
  [...new Set(texts.flatMap((text) => (text?.trim() ? [text] : [])))].join('\n') || null

/** What is written beside both stands beside the one that stays, a bookmark with its time. */
export function joinAnnotationsTx(tx: Tx, id: number, otherId: number, now: number): void {
  const of = annotationsOf(tx, [id, otherId])
  const [own, other] = [of(id), of(otherId)]
  const joined = {
    bookmarked: own.bookmarked || other.bookmarked,
    note: distinct([own.note, other.note]),
    tags: [...new Set([...own.tags, ...other.tags])],
    report: distinct([own.report, other.report]),
    mistakeReason: own.mistakeReason ?? other.mistakeReason,
  }
  if (isDeepStrictEqual(joined, { ...own, tags: [...own.tags] })) return
  const { tags, ...rest } = joined
  annotateTx(tx, { id, ...rest, ...(tags.length > own.tags.length && { tags }) }, now)
}

function storeFieldsTx(tx: Tx, row: QuestionRow, fields: EditedFields, now: number): void {
  const before = editedFieldsOf(row)
  const isChanged = !isDeepStrictEqual(before, fields)
  if (isChanged) keepBeforeTx(tx, { id: row.id, before, moved: {} }, now)
  const issues = row.issues.filter((issue) => issue !== 'missingAnswer' || fields.key === null)
  // also where nothing is given: an undo is to know whether the question was changed since
  tx.update(question)
    .set({ ...fields, issues, updatedAt: now })
    .where(eq(question.id, row.id))
    .run()
  if (isChanged) followEditTx(tx, { before, after: { id: row.id, ...fields }, moved: {} }, now)
}

/**
 * Makes one question of two that are the same in other words: the first stays, takes from the other what it lacks, and has the
 * answers, marks, tags and places in documents of both. The other is removed. Reviews of imports are the caller's to count.
 */
export function joinQuestionTx(tx: Tx, keepId: number, otherId: number, now: number): void {
  const [row, other] = [getQuestionRow(tx, keepId), getQuestionRow(tx, otherId)]
  const fields = joinedFields(editedFieldsOf(row), editedFieldsOf(other))
  const to = { id: keepId, ...fields }
  const from = { id: otherId, ...editedFieldsOf(other) }
  joinAnnotationsTx(tx, keepId, otherId, now)
  const answers = moveAnswersTx(tx, from, to)
  moveSessionsTx(tx, from, to)
  tx.update(origin)
    .set({ questionId: keepId })
    .where(inArray(origin.questionId, [otherId]))
    .run()
  removeQuestionsTx(tx, [otherId])
  storeFieldsTx(tx, row, fields, now)
  if (answers === 0) return
  followAnswersOverTx(tx, keepId)
  if (sameAnswer(from, to) !== true) regradeQuestionTx(tx, to, now)
}
