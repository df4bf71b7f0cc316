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

type CardColumns = [id: number, type: QuestionType, stability: number, difficulty: number, last: number, due: number]

export function getBankMemory(db: Reader, bankId: number, now: number): BankMemory {
  const recent = listRecent(db, bankId)
  const seconds = secondsByType(recent)
  const known = db
    .values<CardColumns>(sql`
      SELECT c.question_id, q.type, c.stability, c.difficulty, c.last_review, c.due
      FROM card c JOIN question q ON q.id = c.question_id WHERE c.bank_id = ${bankId} ORDER BY c.question_id`)
    .map(([questionId, type, stability, difficulty, last, due]) => {
      return { questionId, seconds: seconds[type], stability, difficulty, age: Math.max(0, now - last) / dayMs, due }
    })
  const unseen = db
    .values<[number, QuestionType]>(sql`
      SELECT q.id, q.type FROM question q
      WHERE q.bank_id = ${bankId} AND q.id NOT IN (SELECT question_id FROM progress WHERE bank_id = ${bankId}) ORDER BY ${placeOf}`)
    .map(([questionId, type]) => ({ questionId, seconds: seconds[type] * freshShare }))
  const { questions } = db.get<{ questions: number }>(
    sql`SELECT count(*) AS questions FROM question WHERE bank_id = ${bankId}`,
  )
  const day = dayAt(now)
  const { answers, ms } = spentOn(db, bankId, day)
  return {
    known,
    unseen,
    questions,
    firstSight: firstSightOf(recent),
    spentToday: ms / 1000 + answers * readingSeconds,
    freshToday: countFresh(db, bankId, day),
    wrongToday: listWrong(db, bankId, day).map(([questionId, type]) => ({ questionId, seconds: seconds[type] })),
  }
}
