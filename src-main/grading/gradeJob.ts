import { isDeepStrictEqual } from 'node:util'
import { getAttemptRow, recordGradeTx } from '../attempts/attempts.ts'
import { findAttemptOfJob, findGradable, type Gradable, gradePayload, hasGrade } from '../attempts/gradings.ts'
import type { ModelChoice } from '../contract/settingsCalls.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import type { Connections } from '../llm/Connections.ts'
import { jobResultOf } from '../llm/jobResultOf.ts'
import { type Llm, ModelFailure } from '../llm/Llm.ts'
import type { Clock } from '../ports.ts'
import type { JobContext } from '../queue/JobContext.ts'
import type { JobResult } from '../queue/JobResult.ts'
import { orAborted } from '../queue/orAborted.ts'
import type { JobKind } from '../queue/QueueRunner.ts'
import type { ReadGrade } from './answers/gradeOf.ts'
import { screenAnswer } from './answers/screenAnswer.ts'
import { gradeAnswer } from './gradeAnswer.ts'

export type GradeJobPorts = {
  db: Db
  now: Clock
  llm: Llm
  connections: Connections
  gradingModel: () => ModelChoice | null
  changed: () => void
}

type Grade = ReadGrade & ({ gradedBy: 'rule' } | ({ gradedBy: 'model' } & ModelChoice))

async function gradeOf(ports: GradeJobPorts, context: JobContext, words: Gradable): Promise<Grade> {
  const screened = screenAnswer(words)
  if (screened.kind === 'nothing') {
    const details = { points: [], comment: null, nothing: screened.why }
    return { verdict: 'incorrect', score: 0, details, gradedBy: 'rule' }
  }
  const choice = ports.gradingModel()
  if (!choice) throw new ModelFailure('MODEL_NOT_CHOSEN', 'Choose a model for grading in the settings first.')
  const connection = await orAborted(ports.connections.open(choice), context.signal)
  const { round } = gradePayload.parse(context.job.payload)
  const grade = await gradeAnswer(ports, connection, { ...words, answer: screened.answer }, round, context.signal)
  return { ...grade, gradedBy: 'model', ...choice }
}

/** The question is no longer what the model was shown. */
class QuestionEdited extends Error {}

/**
 * A grade that came meanwhile stands: a person's own, or a rule's after an edit. An attempt that was removed gets none. Throws
 * QuestionEdited, and nothing is recorded then.
 */
function recordTx(tx: Tx, words: Gradable, grade: Grade, now: number): void {
  const { attemptId } = words
  const wordsNow = findGradable(tx, attemptId)
  if (!wordsNow || hasGrade(tx, attemptId)) return
  if (!isDeepStrictEqual(wordsNow, words)) throw new QuestionEdited()
  recordGradeTx(tx, getAttemptRow(tx, attemptId), grade, now)
}

const shortestPauseMs = 30_000
const longestPauseMs = 900_000

/** An answer waits for its grade as long as a provider is down, and is asked for ever less often. */
function patiently(result: JobResult, createdAt: number, now: number): JobResult {
  if (result.kind !== 'retry') return result
  const pause = Math.min(Math.max(shortestPauseMs, Math.round((now - createdAt) / 2)), longestPauseMs)
  return { kind: 'waiting', for: 'network', after: Math.max(result.after, now + pause), fault: result.fault }
}

/** Returns false if the question was edited meanwhile: the grade is by a reference that holds no longer, and is not kept. */
async function gradeOnce(ports: GradeJobPorts, context: JobContext): Promise<boolean> {
  const { db, now } = ports
  const attemptId = findAttemptOfJob(db, context.job.id)
  const words = attemptId === undefined ? undefined : findGradable(db, attemptId)
  if (!words || hasGrade(db, words.attemptId)) return true
  try {
    await context.step(
      { step: 'grade' },
      () => gradeOf(ports, context, words),
      (tx, grade) => recordTx(tx, words, grade, now()),
    )
    return true
  } catch (error) {
    if (error instanceof QuestionEdited) return false
    throw error
  }
}

/** Each takes an edit while the model reads: who edits on and on is not paid for without end. */
const mostEdits = 5

async function run(ports: GradeJobPorts, context: JobContext): Promise<JobResult> {
  const { now } = ports
  try {
    for (let edits = 0; edits < mostEdits; edits++) if (await gradeOnce(ports, context)) return { kind: 'done' }
  } catch (error) {
    return patiently(jobResultOf(error, now()), context.job.createdAt, now())
  }
  return { kind: 'failed', fault: { code: 'CONFLICT', message: 'The question was edited each time it was marked.' } }
}

/** Has a model grade one answer in words. Without a usable answer of the model there is no grade: never a zero. */
export const gradeJob = (ports: GradeJobPorts): JobKind => ({
  kind: 'grade',
  run: (context) => run(ports, context),
  endedTx: () => {}, // what was recorded is a grade; what was not leaves the attempt ungraded
  changed: () => ports.changed(),
})
