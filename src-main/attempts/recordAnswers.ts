import { randomUUID } from 'node:crypto'
import { getTableColumns, type Placeholder, sql } from 'drizzle-orm'
import { dayAt } from '../contract/days.ts'
import type { AttemptView } from '../contract/practiceCalls.ts'
import type { Response } from '../contract/questionTypes.ts'
import { answerView } from '../db/answerView.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { type Judgement, type JudgeRules, judge } from '../judging/judge.ts'
import { Paces, readOf } from '../memory/Paces.ts'
import { mistakeState } from '../mistakes/mistakeState.ts'
import { answerPictures } from '../questions/shownPictures.ts'
import { replay } from '../scheduling/cardState.ts'
import { rateAnswer } from '../scheduling/rateAnswer.ts'
import type { Found, QuestionInSession } from './askedQuestions.ts'
import { addGradingTx } from './gradings.ts'

export type Answer = { asked: QuestionInSession; response: Response; durationMs: number }
/** `isQueued`: a model is to grade it. */
export type Recorded = { attemptId: number; judgement: Judgement; isQueued: boolean }

type Row = typeof answerView.$inferInsert
type Graded = Extract<Judgement, { kind: 'graded' }>

const nothing = {
  score: null,
  gradeUid: null,
  gradeVerdict: null,
  timesWrong: null,
  rightInARow: null,
  lastWrongAt: null,
  lastWrongAttemptId: null,
  leftAt: null,
  reviewUid: null,
  rating: null,
  stability: null,
  difficulty: null,
  due: null,
  lastReview: null,
  reps: null,
  lapses: null,
} satisfies Partial<Row>

/** Decides answers one after the other, each as if those before it were stored already. */
class Decider {
  readonly #by: Found['by']
  readonly #paces: Paces
  readonly #at: number

  constructor(db: Reader, by: Found['by'], at: number) {
    this.#by = by
    this.#paces = new Paces(db, by.nextAttempt)
    this.#at = at
  }

  rowOf(attemptId: number, { asked, response, durationMs }: Answer, judgement: Judgement): Row {
    const { questionId, bankId, type, section } = asked
    const { sessionId, ordinal } = asked.slot
    const before = asked.history.at(-1)
    const at = this.#at
    return {
      ...nothing,
      ...{ sessionId, ordinal, attemptId, uid: randomUUID() },
      ...{ questionId, bankId, type, section, response, durationMs, verdict: 'ungraded' },
      day: dayAt(at),
      sinceMs: before ? Math.max(0, at - before.at) : null,
      createdAt: at,
      ...(judgement.kind === 'graded' && this.#graded(attemptId, asked, durationMs, judgement)),
    }
  }

  /** The grade, and what the mistake book and the card are after it. */
  #graded(attemptId: number, asked: QuestionInSession, durationMs: number, { verdict, score }: Graded): Partial<Row> {
    const at = this.#at
    const { rightInARowToLeave } = this.#by.settings
    const history = [...asked.history, { attemptId, at, verdict }]
    const rating = this.#rate(asked, durationMs, verdict)
    return {
      ...{ verdict, score, gradeVerdict: verdict, gradeUid: randomUUID(), reviewUid: randomUUID(), rating },
      ...mistakeState(history, { rightInARowToLeave, decided: asked.decided }),
      ...replay([...asked.reviews, { rating, at }], this.#by.parameters),
    }
  }

  #rate({ type, stem, options, history }: QuestionInSession, durationMs: number, verdict: Graded['verdict']) {
    const read = readOf(type, stem, options)
    const isFirst = history.every((it) => it.verdict === 'ungraded')
    const usualMs = () => this.#paces.usualMs(read)
    const rating = rateAnswer({ verdict, type, options: options.length, isFirst, durationMs, usualMs })
    if (verdict === 'correct') this.#paces.addRight(read, durationMs)
    return rating
  }
}

const placeholders = Object.fromEntries(
  Object.keys(getTableColumns(answerView)).map((name) => [name, sql.placeholder(name)]),
) as Record<keyof Row, Placeholder>

type How = { by: Found['by']; at: number; rules?: JudgeRules }
/** All of an answer that is to be stored. */
export type Decided = Recorded & { row: Row }

/** Decides what answers to different questions are worth and what follows from them. Nothing is stored: that is `storeAnswersTx`'s. */
export function decideAnswers(db: Reader, answers: readonly Answer[], { by, at, rules }: How): Decided[] {
  const decider = new Decider(db, by, at)
  return answers.map((answer, index) => {
    const { key, options } = answer.asked
    const attemptId = by.nextAttempt + index
    const judgement = judge(key, answer.response, rules ?? by.settings, options)
    const isQueued =
      judgement.kind === 'needsGrading' &&
      by.settings.gradingModel !== null &&
      key?.kind === 'text' &&
      answer.response.kind === 'text'
    return { attemptId, judgement, isQueued, row: decider.rowOf(attemptId, answer, judgement) }
  })
}

/** Stores what was decided while the library was as it still is. */
export function storeAnswersTx(tx: Tx, decided: readonly Decided[], at: number): void {
  const insert = tx.insert(answerView).values(placeholders).prepare()
  for (const { row, attemptId, isQueued } of decided) {
    insert.run(row)
    if (isQueued) addGradingTx(tx, attemptId, at)
  }
}

/**
 * Appends answers to different questions, with their grades where the key alone decides, and all that follows from them; makes each
 * the answer in its session. One in words is queued for the grading model, if one is chosen; it is ungraded until a model or the
 * person has graded it. What was asked has been read in the same transaction. `rules`: the settings' if none are given.
 */
export function recordAnswersTx(tx: Tx, answers: readonly Answer[], how: How): Recorded[] {
  const decided = decideAnswers(tx, answers, how)
  storeAnswersTx(tx, decided, how.at)
  return decided
}

/** Returns an answer just recorded as `getAttempt` would, without reading it again; for one that no model is to grade. */
export function viewRecorded({ asked, response }: Answer, { attemptId, judgement }: Recorded, at: number): AttemptView {
  const { key, keyOrigin, explanation, explanationOrigin, images } = asked
  const isGraded = judgement.kind === 'graded'
  return {
    attemptId,
    response,
    verdict: isGraded ? judgement.verdict : 'ungraded',
    score: isGraded ? judgement.score : null,
    gradedBy: isGraded ? 'rule' : null,
    gradedWith: null,
    gradedAt: isGraded ? at : null,
    gradeDetails: null,
    pending: null,
    key,
    keyOrigin,
    explanation,
    explanationOrigin,
    images: answerPictures(images),
  }
}
