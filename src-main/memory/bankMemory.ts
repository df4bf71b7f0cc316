import { sql } from 'drizzle-orm'
import { questionTypes } from '../contract/choices.ts'
import { type Day, dayAt } from '../contract/days.ts'
import type { QuestionType } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { dayMs } from '../scheduling/cardState.ts'
import type { Known, Unseen } from '../scheduling/dayPlan.ts'
import type { WrongToday } from '../scheduling/relearn.ts'

/** What a plan is made of. */
export type BankMemory = {
  known: readonly (Known & { due: number })[]
  unseen: readonly Unseen[]
  questions: number
  /** The share of questions answered right at first sight, 0..1. */
  firstSight: number
  spentToday: number
  /** Questions answered for the first time today. */
  freshToday: number
  /** The one answered first comes first. */
  wrongToday: readonly WrongToday[]
}

/** Reading the result and the explanation, which no answer's time contains. */
const readingSeconds = 8
/** A first answer takes longer: the question is new, and more often wrong. */
const freshShare = 1.6
/** Before there are answers to go by. */
const ordinarySeconds: Record<QuestionType, number> = {
  single: 18,
  multiple: 25,
  trueFalse: 10,
  fillIn: 25,
  shortAnswer: 90,
}
/** The last answers in the bank that tell how long one takes and how many are right at first sight. */
const lookedBack = 500
const leastAnswers = 5

type Recent = { type: QuestionType; durationMs: number; isFirst: number; isRight: number }

const listRecent = (db: Reader, bankId: number): Recent[] =>
  db.all<Recent>(sql`
    SELECT type, duration_ms AS durationMs, verdict = 'correct' AS isRight, since_ms IS NULL AS isFirst
    FROM (SELECT * FROM outcome WHERE bank_id = ${bankId} ORDER BY attempt_id DESC LIMIT ${lookedBack})
    WHERE verdict <> 'ungraded'`)

/** Returns the median of the person's answers to each type in this bank, between bounds that a break cannot pass. */
function secondsByType(recent: readonly Recent[]): Record<QuestionType, number> {
  const seconds = { ...ordinarySeconds }
  for (const type of questionTypes) {
    const times = recent.filter((it) => it.type === type).map(({ durationMs }) => durationMs / 1000)
    times.sort((a, b) => a - b)
    if (times.length >= leastAnswers)
      seconds[type] = Math.min(Math.max(times[Math.floor(times.length / 2)] ?? 0, 3), 600)
    seconds[type] += readingSeconds
  }
  return seconds
}

/** Towards one half while there are few. */
function firstSightOf(recent: readonly Recent[]): number {
  const firsts = recent.filter(({ isFirst }) => isFirst)
  return (firsts.filter(({ isRight }) => isRight).length + 5) / (firsts.length + 10)
}

const spentOn = (db: Reader, bankId: number, day: Day) =>
  db.get<{ answers: number; ms: number }>(sql`
    SELECT count(*) AS answers, coalesce(sum(duration_ms), 0) AS ms FROM outcome WHERE day = ${day} AND bank_id = ${bankId}`)

const countFresh = (db: Reader, bankId: number, day: Day) =>
  db.get<{ fresh: number }>(sql`
    SELECT count(*) AS fresh FROM outcome WHERE day = ${day} AND bank_id = ${bankId} AND since_ms IS NULL`).fresh

const listWrong = (db: Reader, bankId: number, day: Day) =>
  db.values<[number, QuestionType]>(sql`
    SELECT p.question_id, o.type FROM progress p JOIN outcome o ON o.attempt_id = p.last_attempt_id
    WHERE p.bank_id = ${bankId} AND p.last_verdict IN ('incorrect', 'partial') AND o.day = ${day}
    ORDER BY p.last_attempt_id`)

/** The questions of a bank in their order, and of which type each is. Both from indexes: the questions themselves are long. */
function listTypes(db: Reader, bankId: number): { inOrder: number[]; typeOf: Map<number, QuestionType> } {
  const inOrder = db.values<[number]>(sql`SELECT q.id FROM question q WHERE q.bank_id = ${bankId} ORDER BY ${placeOf}`)
  const typeOf = new Map(
    db.values<[number, QuestionType]>(sql`SELECT id, type FROM question WHERE bank_id = ${bankId}`),
  )
  return { inOrder: inOrder.map(([id]) => id), typeOf }
}

type CardColumns = [id: number, stability: number, difficulty: number, last: number, due: number]

const listAnswered = (db: Reader, bankId: number) =>
  new Set(
    db
      .values<[number]>(sql`SELECT question_id FROM progress WHERE bank_id = ${bankId}`)
      .map(([questionId]) => questionId),
  )

export function getBankMemory(db: Reader, bankId: number, now: number): BankMemory {
  const recent = listRecent(db, bankId)
  const seconds = secondsByType(recent)
  const { inOrder, typeOf } = listTypes(db, bankId)
  const secondsOf = (questionId: number) => seconds[typeOf.get(questionId) ?? 'single']
  const known = db
    .values<CardColumns>(sql`
      SELECT question_id, stability, difficulty, last_review, due FROM card WHERE bank_id = ${bankId} ORDER BY question_id`)
    .map(([questionId, stability, difficulty, last, due]) => {
      return {
        questionId,
        seconds: secondsOf(questionId),
        stability,
        difficulty,
        age: Math.max(0, now - last) / dayMs,
        due,
      }
    })
  const answered = listAnswered(db, bankId)
  const unseen = inOrder
    .filter((questionId) => !answered.has(questionId))
    .map((questionId) => ({ questionId, seconds: secondsOf(questionId) * freshShare }))
  const day = dayAt(now)
  const { answers, ms } = spentOn(db, bankId, day)
  return {
    known,
    unseen,
    questions: inOrder.length,
    firstSight: firstSightOf(recent),
    spentToday: ms / 1000 + answers * readingSeconds,
    freshToday: countFresh(db, bankId, day),
    wrongToday: listWrong(db, bankId, day).map(([questionId, type]) => ({ questionId, seconds: seconds[type] })),
  }
}
