import { type Day, dayAt } from '../../src-main/contract/days.ts'
import type { QuestionType, Verdict } from '../../src-main/contract/questionTypes.ts'
import type { AnswerCount } from '../../src-main/contract/statisticsCalls.ts'
import type { Db } from '../../src-main/db/openDatabase.ts'

type Answer = {
  id: number
  questionId: number
  bankId: number
  type: QuestionType
  section: string | null
  verdict: Verdict
  durationMs: number
  at: number
  day: Day
}

/** Every attempt with its last grade, from the history alone: nothing that follows from it is looked at. */
export function answersOf(db: Db): Answer[] {
  const attempts = db.$client
    .prepare(
      `SELECT a.id, a.question_id AS questionId, q.bank_id AS bankId, q.type, q.section, a.duration_ms AS durationMs,
        a.created_at AS at FROM attempt a JOIN question q ON q.id = a.question_id ORDER BY a.id`,
    )
    .all() as Omit<Answer, 'verdict' | 'day'>[]
  const grades = db.$client.prepare('SELECT attempt_id AS id, verdict FROM grade ORDER BY id').all() as {
    id: number
    verdict: Verdict
  }[]
  const last = new Map(grades.map(({ id, verdict }) => [id, verdict]))
  return attempts.map((row) => ({ ...row, verdict: last.get(row.id) ?? 'ungraded', day: dayAt(row.at) }))
}

const graded = (answers: readonly Answer[]) => answers.filter(({ verdict }) => verdict !== 'ungraded')

export function countOf(answers: readonly Answer[]): AnswerCount {
  const of = graded(answers)
  return {
    answered: of.length,
    correct: of.filter(({ verdict }) => verdict === 'correct').length,
    partial: of.filter(({ verdict }) => verdict === 'partial').length,
    durationMs: of.reduce((sum, { durationMs }) => sum + durationMs, 0),
  }
}

/** The counts by what `of` makes of an answer, without what has none. */
export const countBy = (answers: readonly Answer[], of: (answer: Answer) => string): Map<string, AnswerCount> =>
  new Map([...Map.groupBy(graded(answers), of)].map(([key, group]) => [key, countOf(group)]))

/** For each graded answer of `wanted` that is not the first to its question: how long after the one before, and whether right. */
export const gapsOf = (answers: readonly Answer[], wanted: ReadonlySet<number>): { ms: number; isRight: boolean }[] =>
  graded(answers).flatMap(({ id, questionId, at, verdict }) => {
    if (!wanted.has(id)) return []
    const before = answers.filter((other) => other.questionId === questionId && other.id < id).at(-1)
    return before ? [{ ms: Math.max(0, at - before.at), isRight: verdict === 'correct' }] : []
  })

/** The longest run of days, and the one that reaches today or yesterday. */
export function streakOf(days: ReadonlySet<Day>, today: Day, dayAfter: (day: Day) => Day) {
  let [longest, run, current] = [0, 0, 0]
  for (let day = '2026-01-01'; day <= today; day = dayAfter(day)) {
    if (days.has(day)) run += 1
    else if (day !== today) run = 0
    longest = Math.max(longest, run)
    current = run
  }
  return { current, longest, doneToday: days.has(today) }
}
