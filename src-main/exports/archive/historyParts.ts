import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { ExamDraw } from '../../contract/examCalls.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { duplicateDecision } from '../../db/schema/duplicate.ts'
import { blueprint, exam } from '../../db/schema/exam.ts'
import { setting } from '../../db/schema/library.ts'
import { memoryParameters, review } from '../../db/schema/memory.ts'
import { mistakeDecision } from '../../db/schema/mistakeDecision.ts'
import { attempt, grade, joinedAnswer, outcome, session, sessionQuestion } from '../../db/schema/practice.ts'
import {
  type ArchivedAttempt,
  type ArchivedSession,
  type ArchivedSettings,
  type ArchivedStudy,
  archivedSettings,
} from './archiveSchema.ts'

/** Ids and uids of what the archive holds. */
export type Held = {
  banks: ReadonlyMap<number, string>
  questions: ReadonlyMap<number, string>
  attempts: ReadonlyMap<number, string>
}

/** The answers to questions of these banks: id and uid, in the order in which they were given. */
export function findAttempts(db: Reader, bankIds: readonly number[]): Map<number, string> {
  const rows = db.all<{ id: number; uid: string }>(sql`
    SELECT a.id AS id, a.uid AS uid FROM attempt a JOIN question q ON q.id = a.question_id
    WHERE q.bank_id IN (SELECT value FROM json_each(${JSON.stringify(bankIds)})) ORDER BY a.id`)
  return new Map(rows.map(({ id, uid }) => [id, uid]))
}

export function attemptParts(db: Reader, ids: readonly number[], { questions }: Held): ArchivedAttempt[] {
  const list = [...ids]
  const rows = db
    .select({ row: attempt, day: outcome.day })
    .from(attempt)
    .innerJoin(outcome, sql`${outcome.attemptId} = ${attempt.id}`)
    .where(inArray(attempt.id, list))
    .orderBy(asc(attempt.id))
    .all()
  const grades = Map.groupBy(
    db.select().from(grade).where(inArray(grade.attemptId, list)).orderBy(asc(grade.id)).all(),
    ({ attemptId }) => attemptId,
  )
  const reviews = Map.groupBy(
    db.select().from(review).where(inArray(review.attemptId, list)).orderBy(asc(review.id)).all(),
    ({ attemptId }) => attemptId,
  )
  const joined = joinedParts(db, list)
  return rows.flatMap(({ row: { id, questionId, ...own }, day }) => {
    const uid = questions.get(questionId)
    if (uid === undefined) return []
    const over = joined.get(id)
    return [
      {
        ...own,
        question: uid,
        day,
        ...(over && { joined: over }),
        grades: (grades.get(id) ?? []).map(({ id: _, attemptId: __, details, ...given }) => ({
          ...given,
          details: details && { ...details, points: [...details.points] },
        })),
        reviews: (reviews.get(id) ?? []).map(({ id: _, attemptId: __, questionId: ___, ...given }) => given),
      },
    ]
  })
}

/** Of the edits that an archive holds, the last one before the answer came over. */
function joinedParts(db: Reader, attemptIds: readonly number[]) {
  const rows = db
    .select({
      row: joinedAnswer,
      afterEdit: sql<string | null>`(SELECT e.uid FROM question_edit e
        WHERE e.question_id = ${attempt.questionId} AND e.id <= ${joinedAnswer.afterEditId} AND e.made_by IN ('person', 'rule')
        ORDER BY e.id DESC LIMIT 1)`,
    })
    .from(joinedAnswer)
    .innerJoin(attempt, eq(attempt.id, joinedAnswer.attemptId))
    .where(inArray(joinedAnswer.attemptId, [...attemptIds]))
    .all()
  return new Map(rows.map(({ row: { attemptId, response }, afterEdit }) => [attemptId, { response, afterEdit }]))
}

function duplicateParts(db: Reader, { questions }: Held) {
  const rows = db.select().from(duplicateDecision).orderBy(duplicateDecision.questionId).all()
  return rows.flatMap(({ questionId, ...own }) => {
    const uid = questions.get(questionId)
    return uid === undefined ? [] : [{ question: uid, ...own }]
  })
}

/** Sessions that asked nothing but what the archive holds. */
export function findSessions(db: Reader, { banks, questions }: Held): Map<number, string> {
  const own = db
    .select({ id: session.id, uid: session.uid, bankId: session.bankId })
    .from(session)
    .orderBy(asc(session.id))
    .all()
  const foreign = new Set(
    db
      .selectDistinct({ sessionId: sessionQuestion.sessionId, questionId: sessionQuestion.questionId })
      .from(sessionQuestion)
      .all()
      .flatMap(({ sessionId, questionId }) => (questions.has(questionId) ? [] : [sessionId])),
  )
  const held = own.filter(({ id, bankId }) => (bankId === null || banks.has(bankId)) && !foreign.has(id))
  return new Map(held.map(({ id, uid }) => [id, uid]))
}

function drawPart({ set, order }: ExamDraw, held: Held, sessions: ReadonlyMap<number, string>) {
  const from = set.from ? sessions.get(set.from.sessionId) : undefined
  const banks = set.bankIds.map((id) => held.banks.get(id))
  // without what it was drawn from, "all banks" would be what is left of it
  if ((set.from && from === undefined) || banks.includes(undefined)) return null
  return {
    banks: banks.flatMap((uid) => uid ?? []),
    scope: set.scope,
    filter: set.filter,
    from: set.from && from !== undefined ? { session: from, which: set.from.which } : null,
    order,
  }
}

export function sessionParts(
  db: Reader,
  ids: readonly number[],
  held: Held,
  sessions: ReadonlyMap<number, string>,
): ArchivedSession[] {
  const list = [...ids]
  const rows = db.select().from(session).where(inArray(session.id, list)).orderBy(asc(session.id)).all()
  const asked = Map.groupBy(
    db
      .select()
      .from(sessionQuestion)
      .where(inArray(sessionQuestion.sessionId, list))
      .orderBy(sessionQuestion.ordinal)
      .all(),
    ({ sessionId }) => sessionId,
  )
  const exams = new Map(
    db
      .select({ row: exam, blueprint: blueprint.uid })
      .from(exam)
      .leftJoin(blueprint, sql`${blueprint.id} = ${exam.blueprintId}`)
      .where(inArray(exam.sessionId, list))
      .all()
      .map((found) => [found.row.sessionId, found]),
  )
  return rows.map(({ id, bankId, ...own }) => {
    const sat = exams.get(id)
    return {
      ...own,
      bank: bankId === null ? null : (held.banks.get(bankId) ?? null),
      questions: (asked.get(id) ?? []).map(({ sessionId: _, questionId, attemptId, crossed, ...place }) => ({
        ...place,
        question: held.questions.get(questionId) ?? '',
        attempt: attemptId === null ? null : (held.attempts.get(attemptId) ?? null),
        crossed: [...crossed],
      })),
      exam: sat ? examPart(sat.row, sat.blueprint, held, sessions) : null,
    }
  })
}

function examPart(
  row: typeof exam.$inferSelect,
  blueprintUid: string | null,
  held: Held,
  sessions: ReadonlyMap<number, string>,
) {
  const { sessionId: _, blueprintId: __, draw, plan, ...own } = row
  return {
    ...own,
    plan: { ...plan, parts: [...plan.parts] },
    blueprint: blueprintUid,
    draw: draw ? drawPart(draw, held, sessions) : null,
  }
}

export function studyPart(db: Reader, held: Held, everything: boolean): ArchivedStudy {
  const decisions = db.select().from(mistakeDecision).orderBy(mistakeDecision.questionId).all()
  return {
    decisions: decisions.flatMap(({ questionId, decision, afterAttemptId, decidedAt }) => {
      const uid = held.questions.get(questionId)
      return uid === undefined
        ? []
        : [{ question: uid, decision, afterAttempt: held.attempts.get(afterAttemptId) ?? null, decidedAt }]
    }),
    duplicates: duplicateParts(db, held),
    parameters: everything
      ? db
          .select()
          .from(memoryParameters)
          .orderBy(asc(memoryParameters.id))
          .all()
          .map(({ id: _, parameters, ...own }) => ({ ...own, parameters: [...parameters] }))
      : [],
  }
}

/** What is stored over the defaults, of what an archive holds. */
export function settingsPart(db: Reader): ArchivedSettings {
  const stored = db.select().from(setting).all()
  const known = stored.filter(({ key, value }) => archivedSettings.safeParse({ [key]: value }).success)
  return archivedSettings.parse(Object.fromEntries(known.map(({ key, value }) => [key, value])))
}
