import { sql } from 'drizzle-orm'
import type { Key } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'

/** Returns how often each of the questions was answered; those never answered are left out. */
export const attemptsOf = (db: Reader, ids: readonly number[]): Map<number, number> =>
  new Map(
    db.values<[number, number]>(sql`
      SELECT question_id, attempts FROM progress WHERE question_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`),
  )

type Copy = { id: number; key: Key | null; attempts: number; explanation: string | null }

const worth = ({ key, attempts, explanation }: Copy): readonly number[] => [
  Number(key !== null),
  attempts,
  Number(explanation !== null),
]

/** The one to keep: with an answer, answered most often, with an explanation, the oldest, in this order. */
export function pickKept(copies: readonly Copy[]): number {
  const [best] = [...copies].sort((one, other) => {
    const [ours, theirs] = [worth(one), worth(other)]
    const at = ours.findIndex((value, index) => value !== theirs[index])
    return at < 0 ? one.id - other.id : (theirs[at] ?? 0) - (ours[at] ?? 0)
  })
  return best?.id ?? 0
}
