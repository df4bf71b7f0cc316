import { sql } from 'drizzle-orm'
import { addDays, type Day, dayAt } from '../contract/days.ts'
import type { StreakView } from '../contract/statisticsCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { daysFrom } from './days.ts'

function firstDay(db: Reader): Day | undefined {
  const first = db.get<{ answered: Day | null; read: number | null }>(sql`
    SELECT (SELECT min(day) FROM topic_day) AS answered,
      (SELECT min(seen_at) FROM session_question WHERE seen_at IS NOT NULL) AS read`)
  const days = [first.answered, first.read === null ? null : dayAt(first.read)]
  return days.filter((day) => day !== null).sort()[0]
}

/** Lists runs of days with something done. In a run, day number less rank stays the same. */
const listRuns = (db: Reader, first: Day, today: Day) =>
  db.all<{ last: Day; length: number }>(sql`
    SELECT max(day) AS last, count(*) AS length FROM (
      SELECT day, julianday(day) - row_number() OVER (ORDER BY day) AS run FROM (
        SELECT d.value ->> 'day' AS day FROM json_each(${JSON.stringify(daysFrom(first, today))}) d
        WHERE EXISTS (SELECT 1 FROM topic_day WHERE day = d.value ->> 'day' AND answered > 0)
          OR EXISTS (
            SELECT 1 FROM session_question WHERE seen_at >= d.value ->> 'from' AND seen_at < d.value ->> 'until')))
    GROUP BY run ORDER BY last`)

export function getStreak(db: Reader, today: Day): StreakView {
  const first = firstDay(db)
  const runs = first === undefined ? [] : listRuns(db, first, today)
  const last = runs.at(-1)
  const goesOn = last !== undefined && last.last >= addDays(today, -1)
  return {
    current: goesOn ? last.length : 0,
    longest: Math.max(0, ...runs.map(({ length }) => length)),
    doneToday: last?.last === today,
  }
}
