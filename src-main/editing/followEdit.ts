import { isDeepStrictEqual } from 'node:util'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { recordGradeTx } from '../attempts/attempts.ts'
import { assertNever } from '../contract/assertNever.ts'
import { moveLabels } from '../contract/movedLabels.ts'
import type { EditedFields, MovedLabels } from '../contract/questionCalls.ts'
import type { Key, Response } from '../contract/questionTypes.ts'
import type { Tx } from '../db/openDatabase.ts'
import { exam } from '../db/schema/exam.ts'
import { attempt, grade, session, sessionQuestion } from '../db/schema/practice.ts'
import { type JudgeRules, judge } from '../judging/judge.ts'
import { findMovedResponses } from '../questions/movedResponses.ts'
import { getSettings } from '../settings/settings.ts'

type Edited = Pick<EditedFields, 'type' | 'options' | 'key'> & { id: number }

/** Finds the rules of the mock exam that the answer was given in, else those of the settings. */
function findRules(tx: Tx, attemptId: number): JudgeRules {
  const sat = tx
    .select({ plan: exam.plan })
    .from(sessionQuestion)
    .innerJoin(exam, eq(exam.sessionId, sessionQuestion.sessionId))
    .where(eq(sessionQuestion.attemptId, attemptId))
    .get()
  return sat?.plan ?? getSettings(tx)
}

/**
 * Grades the answers to a question anew under its key, where the key alone had graded them or nothing had. What a person or a
 * model said stays; so does the grade of an answer that is of another kind than the key, or that names an option which is gone.
 */
export function regradeQuestionTx(tx: Tx, { id, key }: { id: number; key: Key | null }, now: number): void {
  if (key === null) return
  const given = tx.select().from(attempt).where(eq(attempt.questionId, id)).orderBy(asc(attempt.id)).all()
  if (given.length === 0) return
  const responseNow = findMovedResponses(tx, [id])
  for (const row of given) {
    const last = tx.select().from(grade).where(eq(grade.attemptId, row.id)).orderBy(desc(grade.id)).limit(1).get()
    const response = responseNow(row)
    if ((last && last.gradedBy !== 'rule') || response.kind !== key.kind || isCut(row.response, response)) continue
    const judgement = judge(key, response, findRules(tx, row.id))
    if (judgement.kind !== 'graded') continue
    const { verdict, score } = judgement
    if (last?.verdict === verdict && last.score === score) continue
    recordGradeTx(tx, row, { verdict, score, gradedBy: 'rule' }, now)
  }
}

const isCut = (given: Response, now: Response): boolean =>
  given.kind === 'options' && now.kind === 'options' && now.labels.length < given.labels.length

function fits(draft: Response, { type, options, key }: Edited): boolean {
  switch (type) {
    case 'single':
    case 'multiple': {
      const labels = options.map(({ label }) => label)
      return (
        draft.kind === 'options' &&
        draft.labels.every((label) => labels.includes(label)) &&
        (type === 'multiple' || draft.labels.length <= 1)
      )
    }
    case 'trueFalse':
      return draft.kind === 'truth'
    case 'fillIn':
      return draft.kind === 'blanks' && (key?.kind !== 'blanks' || draft.blanks.length === key.blanks.length)
    case 'shortAnswer':
      return draft.kind === 'text'
    default:
      return assertNever(type)
  }
}

const movedDraft = (draft: Response, moved: MovedLabels): Response =>
  draft.kind === 'options' ? { kind: 'options', labels: moveLabels(draft.labels, moved) } : draft

/** Moves what is chosen and ruled out in open sessions with its options; what no longer fits the question is dropped. */
function moveDraftsTx(tx: Tx, edited: Edited, moved: MovedLabels): void {
  const open = tx
    .select({ row: sessionQuestion })
    .from(sessionQuestion)
    .innerJoin(session, eq(session.id, sessionQuestion.sessionId))
    .where(
      and(eq(sessionQuestion.questionId, edited.id), isNull(sessionQuestion.attemptId), isNull(session.finishedAt)),
    )
    .all()
  for (const { row } of open) {
    const draft = row.draft && movedDraft(row.draft, moved)
    const isCutDraft = row.draft && draft && isCut(row.draft, draft)
    tx.update(sessionQuestion)
      .set({
        draft: draft && !isCutDraft && fits(draft, edited) ? draft : null,
        crossed: moveLabels(row.crossed, moved),
      })
      .where(and(eq(sessionQuestion.sessionId, row.sessionId), eq(sessionQuestion.ordinal, row.ordinal)))
      .run()
  }
}

/** The key as it reads once the letters of the options have moved. */
const keyOver = (key: Key | null, moved: MovedLabels): Key | null =>
  key?.kind === 'options' ? { kind: 'options', labels: moveLabels(key.labels, moved).toSorted() } : key

/** What grades depend on. */
const gradedBy = ({ type, options, key }: Omit<Edited, 'id'>, moved: MovedLabels) => ({
  type,
  key: keyOver(key, moved),
  labels: options.map(({ label }) => label),
})

type Edit = { before: Omit<Edited, 'id'>; after: Edited; moved: MovedLabels }

/**
 * Makes grades and drafts agree with a question that was edited; its edit is recorded before. Where only words changed, the
 * grades stay: the rules of the settings may be others by now.
 */
export function followEditTx(tx: Tx, { before, after, moved }: Edit, now: number): void {
  if (!isDeepStrictEqual(gradedBy(before, moved), gradedBy(after, {}))) regradeQuestionTx(tx, after, now)
  moveDraftsTx(tx, after, moved)
}
