import { sql } from 'drizzle-orm'
import { beginOf, type Day, dayAt, daysBetween } from '../contract/days.ts'
import type { ExamProgress } from '../contract/statisticsCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { ofBank } from './ofBank.ts'

type Plan = { bankId: number; bankName: string; examDay: Day }

/** Returns how much of a bank is seen, and how much would still be known on the exam day: its stability reaches as far. */
const countSeen = (db: Reader, { bankId, examDay }: Plan) =>
  db.get<{ questions: number; seen: number; solid: number }>(sql`
    SELECT (SELECT count(*) FROM question WHERE bank_id = ${bankId}) AS questions,
      (SELECT count(*) FROM progress WHERE bank_id = ${bankId}) AS seen,
      (SELECT count(*) FROM card WHERE bank_id = ${bankId}
        AND last_review + stability * 86400000.0 >= ${beginOf(examDay)}) AS solid`)

export function listExamProgress(db: Reader, query: { bankId?: number | undefined }, now: number): ExamProgress[] {
  const today = dayAt(now)
  const plans = db.all<Plan>(sql`
    SELECT p.bank_id AS bankId, b.name AS bankName, p.exam_day AS examDay
    FROM bank_plan p JOIN bank b ON b.id = p.bank_id
    WHERE p.exam_day >= ${today} AND ${ofBank(sql`p.bank_id`, query.bankId)} ORDER BY p.exam_day, b.name`)
  return plans.map((plan) => ({ ...plan, daysLeft: daysBetween(today, plan.examDay), ...countSeen(db, plan) }))
}
