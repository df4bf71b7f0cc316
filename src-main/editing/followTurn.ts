import { isDeepStrictEqual } from 'node:util'
import { and, desc, eq, sql } from 'drizzle-orm'
import { followAnswersOverTx } from '../attempts/followAnswersOver.ts'
import type { Pass } from '../changes/putBack.ts'
import type { Turned } from '../changes/turnChange.ts'
import { movesOf, reversed } from '../contract/movedLabels.ts'
import type { EditedFields, MovedLabels } from '../contract/questionCalls.ts'
import type { Tx } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'
import { change, changeRow } from '../db/schema/change.ts'
import { question } from '../db/schema/question.ts'
import { recountDoubtfulTx } from '../imports/review.ts'
import { followSettingsTx } from '../mistakes/followSettings.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import { getQuestionRow, type QuestionRow } from '../questions/questions.ts'
import { getSettings } from '../settings/settings.ts'
import { followEditTx, regradeQuestionTx } from './followEdit.ts'
import { keepBeforeTx } from './keepBefore.ts'

/** A question as it is kept in the log: by the names of its columns, lists and keys as JSON. */
type KeptQuestion = Record<string, string | null>

function fieldsOfKept(kept: KeptQuestion): EditedFields {
  const parsed = (column: string) => JSON.parse(kept[column] ?? 'null')
  const { type, stem, key_origin, explanation, explanation_origin, section } = kept
  return {
    ...({
      type,
      stem,
      keyOrigin: key_origin,
      explanation,
      explanationOrigin: explanation_origin,
      section,
    } as EditedFields),
    options: parsed('options'),
    key: parsed('key'),
    images: parsed('images'),
  }
}

function* changedQuestions(tx: Tx, { changeId, pass }: Pass): Generator<{ row: QuestionRow; before: EditedFields }> {
  const ofPass = and(eq(changeRow.changeId, changeId), eq(changeRow.pass, pass), eq(changeRow.kind, 'changed'))
  const rows = tx
    .select({ key: changeRow.key, before: changeRow.before })
    .from(changeRow)
    .where(and(ofPass, eq(changeRow.tableName, 'question')))
    .all()
  for (const { key, before } of rows) {
    const row = tx
      .select()
      .from(question)
      .where(eq(question.id, Number(key)))
      .get()
    if (row && before) yield { row, before: fieldsOfKept(JSON.parse(before)) }
  }
}

type WayBack = { moved: MovedLabels; undoes?: string | undefined; restores?: true }

/** Which option went where: the way back of the change's last edit of the question, exactly. */
function wayBack(tx: Tx, changeId: number, row: QuestionRow, before: EditedFields): WayBack {
  const last = tx
    .select()
    .from(questionEdit)
    .where(and(eq(questionEdit.changeId, changeId), eq(questionEdit.questionId, row.id)))
    .orderBy(desc(questionEdit.id))
    .limit(1)
    .get()
  if (!last) return { moved: movesOf(before.options, row.options) }
  const { moved, undoes } = last.before
  // what was undone is made again: its own letters, and whether it had taken all others back
  const again =
    undoes === undefined ? undefined : tx.select().from(questionEdit).where(eq(questionEdit.uid, undoes)).get()
  const labels = before.options.map(({ label }) => label)
  const back = moved ? reversed(moved, labels) : movesOf(before.options, row.options)
  return {
    moved: again?.before.moved ?? back,
    undoes: last.uid,
    ...(again?.before.restores && { restores: true }),
  }
}

/** Grades, drafts and the history follow a question that is as it was, as they would follow an edit. */
function followQuestionTx(tx: Tx, changeId: number, row: QuestionRow, before: EditedFields, now: number): void {
  const fields = editedFieldsOf(row)
  if (isDeepStrictEqual(before, fields)) return
  const way = wayBack(tx, changeId, row, before)
  const made = tx.select({ madeBy: change.madeBy }).from(change).where(eq(change.id, changeId)).get()
  keepBeforeTx(tx, { id: row.id, before, ...way, by: { changeId, madeBy: made?.madeBy ?? 'person' } }, now)
  followEditTx(tx, { before, after: { id: row.id, ...fields }, moved: way.moved }, now)
}

/**
 * By how much the count of places gone is to be mended: those that came back are gone no more; those that went are counted
 * already (db/recorded). An import whose own counts came back as they were has it right.
 */
const mended = ({ changeId, pass }: Pass) => sql`
  SELECT import_id, -sum(kind = (CASE is_counted WHEN 1 THEN 'removed' ELSE 'added' END)) AS places FROM (
    SELECT json_extract(r.key, '$[0]') AS import_id, r.kind AS kind, EXISTS (
      SELECT 1 FROM change_row i JOIN bank_import b ON b.id = CAST(i.key AS INTEGER)
      WHERE i.change_id = r.change_id AND i.pass = r.pass AND i.table_name = 'bank_import' AND i.kind = 'changed'
        AND i.key = CAST(json_extract(r.key, '$[0]') AS TEXT)
        AND (b.recognised IS NOT i.before ->> 'recognised' OR b.added IS NOT i.before ->> 'added')) AS is_counted
    FROM change_row r
    WHERE r.change_id = ${changeId} AND r.pass = ${pass} AND r.table_name = 'origin' AND r.kind IN ('removed', 'added')
      AND NOT EXISTS (SELECT 1 FROM change_row i
        WHERE i.change_id = r.change_id AND i.pass = r.pass AND i.table_name = 'bank_import' AND i.kind <> 'changed'
          AND i.key = CAST(json_extract(r.key, '$[0]') AS TEXT)))
  GROUP BY import_id`

/** Imports whose places went or came back count them, and what is left to review of all that was touched. */
function recountImportsTx(tx: Tx, { from, to }: Turned): void {
  tx.run(sql`
    UPDATE bank_import SET removed = removed + n.places FROM (${mended(to)}) n WHERE n.import_id = bank_import.id`)
  const touched = tx.values<[number]>(sql`
    SELECT o.import_id FROM change_row r CROSS JOIN origin o ON o.question_id = CAST(r.key AS INTEGER)
    WHERE r.change_id = ${to.changeId} AND r.pass IN (${from.pass}, ${to.pass}) AND r.table_name = 'question'
    UNION SELECT json_extract(r.key, '$[0]') FROM change_row r
    WHERE r.change_id = ${to.changeId} AND r.pass = ${to.pass} AND r.table_name = 'origin'`)
  for (const [importId] of touched) recountDoubtfulTx(tx, importId)
}

export const bringsCards = (tx: Tx, { from }: Turned): boolean =>
  tx.get(sql`
    SELECT 1 FROM change_row WHERE change_id = ${from.changeId} AND pass = ${from.pass} AND table_name = 'card' LIMIT 1`) !==
  undefined

/** Questions between which the change moved answers, or places in sessions: both of each, as far as they are there. */
const listGivenOver = (tx: Tx, { changeId, pass }: Pass): number[] =>
  tx
    .values<[number]>(sql`
      WITH moved AS (SELECT before, after FROM change_row WHERE change_id = ${changeId} AND pass = ${pass}
        AND table_name IN ('attempt', 'session_question') AND kind = 'changed' AND before ->> 'question_id' <> after ->> 'question_id')
      SELECT id FROM question WHERE id IN (SELECT before ->> 'question_id' FROM moved UNION SELECT after ->> 'question_id' FROM moved)`)
    .map(([id]) => id)

/** Answers that are back where they were given, or over at the other question again. */
function followAnswersTx(tx: Tx, { to }: Turned, now: number): void {
  const made = tx.select({ at: change.createdAt }).from(change).where(eq(change.id, to.changeId)).get()
  for (const id of listGivenOver(tx, to)) {
    followAnswersOverTx(tx, id)
    if (wasGradedSince(tx, id, made?.at ?? 0)) regradeQuestionTx(tx, getQuestionRow(tx, id), now)
  }
}

/** Whether the change itself may have graded them anew. */
const wasGradedSince = (tx: Tx, questionId: number, at: number): boolean =>
  tx.get(sql`
    SELECT 1 FROM attempt a JOIN grade g ON g.attempt_id = a.id
    WHERE a.question_id = ${questionId} AND g.created_at >= ${at} AND a.created_at < ${at} LIMIT 1`) !== undefined

/** Makes everything that is no part of the library itself agree with a change that was undone or redone. */
export function followTurnTx(tx: Tx, turned: Turned, now: number): void {
  for (const { row, before } of changedQuestions(tx, turned.to))
    followQuestionTx(tx, turned.to.changeId, row, before, now)
  followAnswersTx(tx, turned, now)
  recountImportsTx(tx, turned)
  // what came back may be from before another setting
  followSettingsTx(tx, { rightInARowToLeave: getSettings(tx).rightInARowToLeave })
}
