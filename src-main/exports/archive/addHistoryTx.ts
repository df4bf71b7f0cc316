import { eq, isNull, sql } from 'drizzle-orm'
import { addOutcomeTx, changeOutcomeTx } from '../../attempts/outcomes.ts'
import { dayAt } from '../../contract/days.ts'
import { type ProviderId, providerIds } from '../../contract/modelCalls.ts'
import type { Tx } from '../../db/openDatabase.ts'
import { questionEdit } from '../../db/schema/annotation.ts'
import { duplicateDecision } from '../../db/schema/duplicate.ts'
import { exam } from '../../db/schema/exam.ts'
import { bank, setting } from '../../db/schema/library.ts'
import { memoryParameters, review } from '../../db/schema/memory.ts'
import { mistakeDecision } from '../../db/schema/mistakeDecision.ts'
import { attempt, grade, joinedAnswer, outcome, session, sessionQuestion } from '../../db/schema/practice.ts'
import { followReviewsTx } from '../../memory/cards.ts'
import { updateMistakeTx } from '../../mistakes/mistakeBook.ts'
import type { ArchivedAttempt, ArchivedSession, ArchivedSettings, ArchivedStudy } from './archiveSchema.ts'
import type { Known, Tally } from './Known.ts'

const isProvider = (name: string | null): name is ProviderId => providerIds.some((known) => known === name)

/** An answer with its grades and ratings; one that is there already stays as it is, with the grades that it has here. */
export function addAttemptTx(tx: Tx, archived: ArchivedAttempt, known: Known, tally: Tally): void {
  const { uid, question, day, joined, grades, reviews, ...own } = archived
  const there = tx.select({ id: attempt.id }).from(attempt).where(eq(attempt.uid, uid)).get()
  const questionId = known.questions.get(question)
  if (there) known.attempts.set(uid, there.id)
  if (there || questionId === undefined || known.incomparable.has(questionId)) {
    tally.known += 1
    return
  }
  const row = tx
    .insert(attempt)
    .values({ uid, questionId, ...own })
    .returning()
    .get()
  known.attempts.set(uid, row.id)
  if (joined) known.joined.push({ attemptId: row.id, ...joined })
  addOutcomeTx(tx, row)
  if (day !== dayAt(row.createdAt)) tx.update(outcome).set({ day }).where(eq(outcome.attemptId, row.id)).run()
  for (const { provider, ...given } of grades)
    tx.insert(grade)
      .values({ attemptId: row.id, ...given, provider: isProvider(provider) ? provider : null })
      .onConflictDoNothing()
      .run()
  const last = grades.at(-1)
  if (last) changeOutcomeTx(tx, row.id, last)
  for (const given of reviews)
    tx.insert(review)
      .values({ questionId, attemptId: row.id, ...given })
      .onConflictDoNothing()
      .run()
  known.answered.add(questionId)
  tally.added += 1
}

/** They name edits, which come after all answers. */
export function addJoinedTx(tx: Tx, known: Known): void {
  for (const { attemptId, response, afterEdit } of known.joined) {
    const after = tx
      .select({ id: questionEdit.id })
      .from(questionEdit)
      .where(eq(questionEdit.uid, afterEdit ?? ''))
      .get()
    tx.insert(joinedAnswer)
      .values({ attemptId, response, afterEditId: after?.id ?? 0 })
      .run()
  }
}

function addDuplicatesTx(tx: Tx, duplicates: ArchivedStudy['duplicates'], known: Known): void {
  for (const { question, ...own } of duplicates ?? []) {
    const questionId = known.questions.get(question)
    if (questionId !== undefined)
      tx.insert(duplicateDecision)
        .values({ questionId, ...own })
        .onConflictDoNothing()
        .run()
  }
}

/** Decisions where the person has decided nothing here; parameters where none were fitted. */
export function addStudyTx(tx: Tx, { decisions, duplicates, parameters }: ArchivedStudy, known: Known): void {
  addDuplicatesTx(tx, duplicates, known)
  for (const { question, afterAttempt, ...own } of decisions) {
    const questionId = known.questions.get(question)
    if (questionId === undefined || known.incomparable.has(questionId)) continue
    const afterAttemptId = known.attempts.get(afterAttempt ?? '') ?? 0
    tx.insert(mistakeDecision)
      .values({ questionId, afterAttemptId, ...own })
      .onConflictDoNothing()
      .run()
    known.answered.add(questionId)
  }
  if (tx.select({ id: memoryParameters.id }).from(memoryParameters).limit(1).get()) return
  for (const row of parameters) tx.insert(memoryParameters).values(row).run()
}

/** Makes the mistake book and the schedule agree with the answers. */
export function followAnswersTx(tx: Tx, known: Known): void {
  for (const questionId of known.answered) {
    updateMistakeTx(tx, questionId)
    followReviewsTx(tx, questionId)
  }
}

/** Only one mock exam runs at a time: another one under way is left where it is. */
const isRunningHere = (tx: Tx): boolean =>
  tx.select({ id: exam.sessionId }).from(exam).where(isNull(exam.handedInAt)).limit(1).get() !== undefined

export function addSessionTx(tx: Tx, archived: ArchivedSession, known: Known, tally: Tally): void {
  const { uid, bank, questions, exam: sat, ...own } = archived
  const there = tx.select({ id: session.id }).from(session).where(eq(session.uid, uid)).get()
  const bankId = bank === null ? null : known.banks.get(bank)
  const isOneTooMany = sat !== null && sat.handedInAt === null && isRunningHere(tx)
  if (there) known.sessions.set(uid, there.id)
  if (there || bankId === undefined || isOneTooMany) {
    tally.known += 1
    return
  }
  const { id } = tx
    .insert(session)
    .values({ uid, bankId, ...own })
    .returning()
    .get()
  known.sessions.set(uid, id)
  for (const { question, attempt, ...place } of questions) {
    const questionId = known.questions.get(question)
    if (questionId === undefined) continue
    const attemptId = attempt === null ? null : (known.attempts.get(attempt) ?? null)
    tx.insert(sessionQuestion)
      .values({ sessionId: id, questionId, attemptId, ...place })
      .onConflictDoNothing()
      .run()
  }
  if (sat) addExamTx(tx, id, sat, known)
  tally.added += 1
}

function addExamTx(tx: Tx, sessionId: number, archived: NonNullable<ArchivedSession['exam']>, known: Known): void {
  const { blueprint, draw, ...own } = archived
  const banks = draw?.banks.map((uid) => known.banks.get(uid)) ?? []
  const from = draw?.from ? known.sessions.get(draw.from.session) : undefined
  const isWhole = draw !== null && !banks.includes(undefined) && (draw.from === null || from !== undefined)
  const set = isWhole && {
    bankIds: banks.flatMap((id) => id ?? []),
    scope: draw.scope,
    filter: draw.filter,
    ...(draw.from && from !== undefined && { from: { sessionId: from, which: draw.from.which } }),
  }
  tx.insert(exam)
    .values({
      sessionId,
      ...own,
      blueprintId: blueprint === null ? null : (known.blueprints.get(blueprint) ?? null),
      draw: set ? { set, order: draw.order } : null,
    })
    .run()
}

/** Only into a library that is empty: elsewhere the person's settings stay. */
export function addSettingsTx(tx: Tx, settings: ArchivedSettings): void {
  if (tx.select({ id: bank.id }).from(bank).limit(1).get()) return
  for (const [key, value] of Object.entries(settings))
    tx.run(sql`INSERT INTO ${setting} (key, value) VALUES (${key}, ${JSON.stringify(value)}) ON CONFLICT DO NOTHING`)
}
