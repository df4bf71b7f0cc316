import type { Verdict } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { progress } from '../db/schema/practice.ts'
import { amongIds } from './conditions.ts'

/** Returns the verdict of each question's last attempt; questions never answered are left out. */
export function lastVerdicts(db: Reader, questionIds: readonly number[]): Map<number, Verdict> {
  const rows = db
    .select({ questionId: progress.questionId, verdict: progress.lastVerdict })
    .from(progress)
    .where(amongIds(progress.questionId, questionIds))
    .all()
  return new Map(rows.map(({ questionId, verdict }) => [questionId, verdict]))
}
