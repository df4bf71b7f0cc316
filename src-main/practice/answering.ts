import { and, eq, isNull, sql } from 'drizzle-orm'
import { findAsked } from '../attempts/askedQuestions.ts'
import { getAttempt, getAttemptRow, recordGradeTx } from '../attempts/attempts.ts'
import { recordRecallTx } from '../attempts/recall.ts'
import { recordAnswersTx, viewRecorded } from '../attempts/recordAnswers.ts'
import { assertNever } from '../contract/assertNever.ts'
import type { CheckedInput } from '../contract/calls.ts'
import { AppError } from '../contract/faults.ts'
import type { AskedQuestion, AttemptView } from '../contract/practiceCalls.ts'
import type { Response } from '../contract/questionTypes.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'
import { session, sessionQuestion } from '../db/schema/practice.ts'
import { verdictOf } from '../judging/verdictOf.ts'
import { getQuestionRow, type QuestionRow } from '../questions/questions.ts'
import { answerPictures, askedPictures } from '../questions/shownPictures.ts'
import { showOptions } from './optionOrder.ts'
import { getSessionQuestion, getSessionRow, refuseExam } from './sessions.ts'

type SessionQuestion = typeof sessionQuestion.$inferSelect

const getBankName = (db: Reader, id: number): string | null =>
  db.select({ name: bank.name }).from(bank).where(eq(bank.id, id)).get()?.name ?? null

/** As many as the key has; without one, as many gaps as the stem shows, and at least one. */
function countBlanks({ type, key, stem }: Pick<QuestionRow, 'type' | 'key' | 'stem'>): number {
  if (type !== 'fillIn') return 0
  if (key?.kind === 'blanks') return key.blanks.length
  return Math.max(1, stem.match(/_{2,}|[（(]\s*[）)]/gu)?.length ?? 0)
}

/** Returns a question as asked: its key only comes with the attempt, in study mode or on a card. */
export function askQuestion(db: Reader, sessionId: number, index: number): AskedQuestion {
  const { mode, seed, shuffleOptions, bankId } = getSessionRow(db, sessionId)
  const { questionId, attemptId, draft, crossed, isFlagged, spentMs } = getSessionQuestion(db, sessionId, index)
  const row = getQuestionRow(db, questionId)
  const images = answerPictures(row.images)
  const { number, type, stem, section, key, keyOrigin, explanation, explanationOrigin } = row
  return {
    index,
    questionId,
    bankName: bankId === null ? getBankName(db, row.bankId) : null,
    number,
    type,
    stem,
    options: showOptions(row, shuffleOptions ? seed : undefined),
    images: askedPictures(row.images),
    blanks: countBlanks(row),
    section,
    draft,
    crossed,
    isFlagged,
    spentMs,
    answer: mode === 'study' || mode === 'cards' ? { key, keyOrigin, explanation, explanationOrigin, images } : null,
    attempt: attemptId === null ? null : getAttempt(db, attemptId),
  }
}

function fits(row: Fitted, response: Response): boolean {
  switch (row.type) {
    case 'single':
    case 'multiple': {
      if (response.kind !== 'options') return false
      const labels = new Set(row.options.map(({ label }) => label))
      const isOne = row.type === 'multiple' || response.labels.length === 1
      // A question read without its options is still answered by letter.
      return isOne && response.labels.length > 0 && (labels.size === 0 || response.labels.every((it) => labels.has(it)))
    }
    case 'trueFalse':
      return response.kind === 'truth'
    case 'fillIn':
      return response.kind === 'blanks' && response.blanks.length === countBlanks(row)
    case 'shortAnswer':
      return response.kind === 'text'
    default:
      return assertNever(row.type)
  }
}

type Fitted = Pick<QuestionRow, 'type' | 'stem' | 'options' | 'key'>

function checkFits(asked: Fitted, response: Response): void {
  if (!fits(asked, response))
    throw new AppError('INVALID_INPUT', 'The answer does not fit the question.', { details: { field: 'response' } })
}

/** Throws INVALID_INPUT if the response is none that the question can have. */
export const requireFitting = (db: Reader, questionId: number, response: Response): void =>
  checkFits(getQuestionRow(db, questionId), response)

export type GivenAnswer = { sessionId: number; index: number; response: Response; durationMs: number }

/** Reads a question of a practice with all that an answer follows from. Throws NOT_FOUND if there is none, or it is of a mock exam. */
function getAsked(db: Reader, { sessionId, index }: GivenAnswer) {
  const found = findAsked(db, sql`sq.session_id = ${sessionId} AND sq.ordinal = ${index}`)
  const [asked] = found?.asked ?? []
  if (found && asked && asked.slot.mode !== 'exam') return { asked, by: found.by }
  refuseExam(db, sessionId)
  throw new AppError('NOT_FOUND', `Session ${sessionId} has no question ${index}.`)
}

/**
 * Records an answer; all that follows and the session change with it. Throws CONFLICT if the question was answered in this
 * session.
 */
export function answerQuestion(db: Db, given: GivenAnswer, now: number): AttemptView {
  const { view, isQueued, attemptId } = inTransaction(db, (tx) => {
    const { asked, by } = getAsked(tx, given)
    const { response } = given
    checkFits(asked, response)
    if (asked.slot.attemptId !== null) throw answeredBefore()
    const durationMs = Math.max(given.durationMs, asked.slot.spentMs)
    const answer = { asked, response, durationMs }
    const [recorded] = recordAnswersTx(tx, [answer], { by, at: now })
    if (!recorded) throw new Error('an answer given is not recorded')
    if (asked.slot.draft) tx.update(sessionQuestion).set({ draft: null }).where(whereAsked(asked.slot)).run()
    standTx(tx, asked.slot, now)
    return { ...recorded, view: viewRecorded(answer, recorded, now) }
  })
  return isQueued ? getAttempt(db, attemptId) : view
}

type Place = Pick<SessionQuestion, 'sessionId' | 'ordinal'>

const answeredBefore = () => new AppError('CONFLICT', 'This question has been answered in this session.')

const whereAsked = ({ sessionId, ordinal }: Place) =>
  and(eq(sessionQuestion.sessionId, sessionId), eq(sessionQuestion.ordinal, ordinal))

/** Notes that this is where the person is. */
function standTx(tx: Tx, { sessionId, ordinal }: Place, now: number): void {
  tx.update(session).set({ position: ordinal, usedAt: now }).where(eq(session.id, sessionId)).run()
}

/** Makes an attempt the answer to a question of a session. Throws CONFLICT if it has one. */
function bindAttemptTx(tx: Tx, asked: Place, attemptId: number, durationMs: number, now: number): void {
  const { changes } = tx
    .update(sessionQuestion)
    .set({ attemptId, draft: null, spentMs: durationMs })
    .where(and(whereAsked(asked), isNull(sessionQuestion.attemptId)))
    .run()
  if (changes === 0) throw answeredBefore()
  standTx(tx, asked, now)
}

/** Records how well a card was remembered; the schedule takes the rating as it is. Throws CONFLICT if the session has no cards. */
export function recallCard(db: Db, given: CheckedInput<'practice.recall'>, now: number): AttemptView {
  if (getSessionRow(db, given.sessionId).mode !== 'cards')
    throw new AppError('CONFLICT', 'This session has no cards to be remembered.')
  const attemptId = inTransaction(db, (tx) => {
    const asked = getSessionQuestion(tx, given.sessionId, given.index)
    const durationMs = Math.max(given.durationMs, asked.spentMs)
    const recalled = { questionId: asked.questionId, attemptId: asked.attemptId, durationMs, rating: given.rating }
    const { id } = recordRecallTx(tx, recalled, now)
    if (asked.attemptId === null) bindAttemptTx(tx, asked, id, durationMs, now)
    return id
  })
  return getAttempt(db, attemptId)
}

const scores = { correct: 1, partial: 0.5, incorrect: 0 }

/** Adds the person's own grade to whatever grades there are. */
export function gradeMyself(
  db: Db,
  { attemptId, ...given }: CheckedInput<'practice.selfGrade'>,
  now: number,
): AttemptView {
  const score = 'score' in given ? given.score : scores[given.verdict]
  const verdict = 'score' in given ? verdictOf(score) : given.verdict
  inTransaction(db, (tx) => {
    recordGradeTx(tx, getAttemptRow(tx, attemptId), { verdict, score, gradedBy: 'self' }, now)
  })
  return getAttempt(db, attemptId)
}
