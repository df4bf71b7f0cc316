import { sql } from 'drizzle-orm'
import type { Reader } from '../db/openDatabase.ts'
import { annotation, questionEdit, questionTag } from '../db/schema/annotation.ts'
import { attempt, sessionQuestion } from '../db/schema/practice.ts'
import { origin } from '../db/schema/question.ts'

const within = (ids: readonly number[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

type Owned = {
  /** Changed by a person: no business of a reading. */
  edited: ReadonlySet<number>
  /** Another import holds it, too. */
  shared: ReadonlySet<number>
  /** Answered, or asked in a session. */
  asked: ReadonlySet<number>
  /** Written to or tagged. */
  noted: ReadonlySet<number>
}

/** Finds which of the questions are more than what one document gave. */
export function findOwned(db: Reader, ids: readonly number[], importId: number): Owned {
  const found = (query: ReturnType<typeof sql>) => new Set(db.all<{ id: number }>(query).map(({ id }) => id))
  return {
    edited: found(
      sql`SELECT DISTINCT ${questionEdit.questionId} AS id FROM ${questionEdit}
        WHERE ${questionEdit.questionId} IN ${within(ids)} AND ${questionEdit.madeBy} = 'person'`,
    ),
    shared: found(
      sql`SELECT DISTINCT ${origin.questionId} AS id FROM ${origin}
        WHERE ${origin.questionId} IN ${within(ids)} AND ${origin.importId} <> ${importId}`,
    ),
    asked: found(
      sql`SELECT ${attempt.questionId} AS id FROM ${attempt} WHERE ${attempt.questionId} IN ${within(ids)}
        UNION SELECT ${sessionQuestion.questionId} FROM ${sessionQuestion} WHERE ${sessionQuestion.questionId} IN ${within(ids)}`,
    ),
    noted: found(
      sql`SELECT ${annotation.questionId} AS id FROM ${annotation} WHERE ${annotation.questionId} IN ${within(ids)}
        UNION SELECT ${questionTag.questionId} FROM ${questionTag} WHERE ${questionTag.questionId} IN ${within(ids)}`,
    ),
  }
}
