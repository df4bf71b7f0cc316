import { sql } from 'drizzle-orm'
import type { AvailableQuestions, ExamPlan, PlanCheck } from '../contract/examCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { QuestionType } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { type Candidate, mostPossible, partsOf } from './rules/drawExam.ts'
import { countOf, worthOf } from './rules/points.ts'

/** What can be graded, by its key or by the person: a condition on a row `question q`. */
export const isUsable = sql`(q.key IS NOT NULL OR q.type = 'shortAnswer')`

export function findAvailable(db: Reader, bankId: number): AvailableQuestions {
  const groups = db.all<{ type: QuestionType; section: string; questions: number }>(sql`
    SELECT type, coalesce(section, '') AS section, count(*) AS questions
    FROM question q WHERE bank_id = ${bankId} AND ${isUsable} GROUP BY 1, 2 ORDER BY min(${placeOf})`)
  const without = db.get<{ questions: number }>(sql`
    SELECT count(*) AS questions FROM question q WHERE bank_id = ${bankId} AND NOT ${isUsable}`)
  return { groups, withoutKey: without.questions }
}

export const findCandidates = (db: Reader, bankId: number): Candidate[] =>
  db.all<Candidate>(sql`
    SELECT id, type, coalesce(section, '') AS section
    FROM question q WHERE bank_id = ${bankId} AND ${isUsable} ORDER BY ${placeOf}`)

export function checkPlan({ groups }: AvailableQuestions, plan: ExamPlan): PlanCheck {
  const fitting = plan.parts.map(() => 0)
  const kinds = groups.map(({ questions, ...kind }) => ({ kind, questions }))
  for (const { kind, questions } of kinds)
    for (const part of partsOf(plan.parts, kind)) fitting[part] = (fitting[part] ?? 0) + questions
  const most = mostPossible(plan.parts, kinds)
  return {
    parts: plan.parts.map((_, part) => ({ fitting: fitting[part] ?? 0, most: most[part] ?? 0 })),
    questions: countOf(plan.parts),
    points: worthOf(plan.parts),
    isPossible: plan.parts.every(({ count }, part) => most[part] === count),
  }
}

/** Throws NOT_ENOUGH_QUESTIONS with the first part that cannot be filled. */
export function requirePossible(available: AvailableQuestions, plan: ExamPlan): void {
  const { parts } = checkPlan(available, plan)
  const part = plan.parts.findIndex(({ count }, index) => parts[index]?.most !== count)
  if (part < 0) return
  const [wanted, most] = [plan.parts[part]?.count ?? 0, parts[part]?.most ?? 0]
  const message = `Part ${part + 1} asks for ${wanted} questions; the bank has ${most} for it.`
  throw new AppError('NOT_ENOUGH_QUESTIONS', message, { details: { part, wanted, most } })
}
