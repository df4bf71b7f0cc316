import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { FaultCode } from '../contract/faults.ts'
import type { GradeView, PendingGrade } from '../contract/gradingCalls.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { job } from '../db/schema/job.ts'
import { attempt, grade, grading } from '../db/schema/practice.ts'
import { question } from '../db/schema/question.ts'
import type { AnswerInWords } from '../judging/AnswerInWords.ts'
import { addJobTx } from '../queue/jobs.ts'

/** `round`: how often a person has had the model asked, from 1. */
export const gradePayload = z.object({ round: z.int().min(1) })

export type Gradable = AnswerInWords & { attemptId: number; questionId: number }

/** Queues an attempt for the model, in place of an earlier try. One after the other, so that an import is not held up. */
export function addGradingTx(tx: Tx, attemptId: number, now: number): void {
  const before = tx
    .select({ jobId: grading.jobId, payload: job.payload })
    .from(grading)
    .innerJoin(job, eq(job.id, grading.jobId))
    .where(eq(grading.attemptId, attemptId))
    .get()
  const round = before ? gradePayload.parse(before.payload).round + 1 : 1
  const { id: jobId } = addJobTx(tx, { kind: 'grade', payload: { round }, stage: 'grading', lane: 'grade' }, now)
  tx.insert(grading)
    .values({ attemptId, jobId })
    .onConflictDoUpdate({ target: grading.attemptId, set: { jobId } })
    .run()
  if (before) tx.delete(job).where(eq(job.id, before.jobId)).run()
}

/**
 * Returns the answer in words of an attempt, with its question as it is now; undefined if there is no reference to grade it by.
 */
export function findGradable(db: Reader, attemptId: number): Gradable | undefined {
  const row = db
    .select({ response: attempt.response, questionId: question.id, stem: question.stem, key: question.key })
    .from(attempt)
    .innerJoin(question, eq(question.id, attempt.questionId))
    .where(eq(attempt.id, attemptId))
    .get()
  if (row?.key?.kind !== 'text' || row.response.kind !== 'text') return undefined
  const { questionId, stem, key, response } = row
  return { attemptId, questionId, question: stem, reference: key.text, answer: response.text }
}

export const findAttemptOfJob = (db: Reader, jobId: number): number | undefined =>
  db.select({ attemptId: grading.attemptId }).from(grading).where(eq(grading.jobId, jobId)).get()?.attemptId

export const findJobOfAttempt = (db: Reader, attemptId: number): typeof job.$inferSelect | undefined =>
  db
    .select({ job })
    .from(grading)
    .innerJoin(job, eq(job.id, grading.jobId))
    .where(eq(grading.attemptId, attemptId))
    .get()?.job

/**
 * Lists the attempts in words that have a reference and no grade, and that no model is being asked about. The first one first.
 */
export function listUngradedInWords(db: Reader): number[] {
  return db
    .values<[number]>(sql`
      SELECT a.id FROM outcome o JOIN attempt a ON a.id = o.attempt_id JOIN question q ON q.id = a.question_id
      WHERE o.verdict = 'ungraded' AND a.response ->> 'kind' = 'text' AND q.key ->> 'kind' = 'text'
        AND NOT EXISTS (SELECT 1 FROM grading g JOIN job j ON j.id = g.job_id
          WHERE g.attempt_id = a.id AND j.state IN ('queued', 'running', 'waiting'))
      ORDER BY a.id`)
    .map(([id]) => id)
}

const waitsFor: Partial<Record<FaultCode, 'key' | 'user'>> = {
  MODEL_KEY_MISSING: 'key',
  MODEL_KEY_REFUSED: 'key',
  MODEL_CREDIT_SPENT: 'key',
  KEYCHAIN_UNAVAILABLE: 'key',
  MODEL_NOT_CHOSEN: 'user',
  MODEL_ADDRESS_EXPOSED: 'user',
  MODEL_NOT_FOUND: 'user',
}

/** Returns how far the grade is that a model is to give; null if none is under way, or the attempt has a grade. */
export function findPendingGrade(db: Reader, attemptId: number): PendingGrade | null {
  const found = findJobOfAttempt(db, attemptId)
  if (!found || found.state === 'done' || hasGrade(db, attemptId)) return null
  const { fault } = found
  const state = found.state === 'cancelled' ? 'failed' : found.state
  return { state, waitingFor: state === 'waiting' ? ((fault && waitsFor[fault.code]) ?? 'network') : null, fault }
}

export function findGrades(db: Reader, attemptId: number): GradeView[] {
  const rows = db.select().from(grade).where(eq(grade.attemptId, attemptId)).orderBy(grade.id).all()
  return rows.map(({ verdict, score, gradedBy, provider, model, details, createdAt }) => ({
    verdict,
    score,
    gradedBy,
    gradedWith: provider !== null && model !== null ? { provider, model } : null,
    details,
    gradedAt: createdAt,
  }))
}

export const hasGrade = (db: Reader, attemptId: number): boolean =>
  db.select({ id: grade.id }).from(grade).where(eq(grade.attemptId, attemptId)).limit(1).get() !== undefined
