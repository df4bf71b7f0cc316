import { type SQL, sql } from 'drizzle-orm'
import type { MistakePage, MistakeQuery, MistakeView } from '../contract/mistakeCalls.ts'
import type { Response } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { findMovedResponses } from '../questions/movedResponses.ts'
import { findQuestions } from '../questions/questions.ts'
import { containing } from '../questions/search/searchCondition.ts'
import { mistakesWhere } from './mistakeConditions.ts'

type MistakeRow = Omit<MistakeView, 'question' | 'lastWrongResponse' | 'takenOut'> & {
  questionId: number
  attemptId: number
  response: string
  answeredAt: number
  takenOut: 0 | 1
}

const listRows = (db: Reader, ids: readonly number[]) =>
  db.all<MistakeRow>(sql`
    SELECT m.question_id AS questionId, b.name AS bankName, m.times_wrong AS timesWrong, m.right_in_a_row AS rightInARow,
      m.last_wrong_at AS lastWrongAt, a.id AS attemptId, a.response AS response, a.created_at AS answeredAt,
      m.left_at AS leftAt,
      EXISTS (SELECT 1 FROM mistake_decision d WHERE d.question_id = m.question_id AND d.decision = 'out'
        AND d.after_attempt_id >= m.last_wrong_attempt_id) AS takenOut
    FROM json_each(${JSON.stringify(ids)}) page JOIN mistake m ON m.question_id = page.value
    JOIN question q ON q.id = m.question_id JOIN bank b ON b.id = q.bank_id
    JOIN attempt a ON a.id = m.last_wrong_attempt_id ORDER BY page.key`)

/** Finds the ids of all that the query asks for, in the order of the book, whatever page it names. */
export const findMistakeIds = (db: Reader, query: Omit<MistakeQuery, 'offset' | 'limit'>, now: number): number[] =>
  idsOf(db, { ...query, offset: 0, limit: -1 }, containing(db, query.filter.text, now))

const idsOf = (db: Reader, query: MistakeQuery, found: SQL | undefined): number[] =>
  db
    .all<{ id: number }>(sql`
      SELECT m.question_id AS id ${mistakesWhere(query, found)}
      ORDER BY m.left_at DESC, m.last_wrong_at DESC, m.question_id DESC LIMIT ${query.limit} OFFSET ${query.offset}`)
    .map(({ id }) => id)

/** Lists what is in the mistake book, last wrong first; or what has left it, last left first. */
export function listMistakes(db: Reader, query: MistakeQuery, now: number): MistakePage {
  const found = containing(db, query.filter.text, now)
  const { total } = db.get<{ total: number }>(sql`SELECT count(*) AS total ${mistakesWhere(query, found)}`)
  // the page by ids first: what a row shows is read for those alone
  const ids = idsOf(db, query, found)
  const questions = new Map(findQuestions(db, ids).map((found) => [found.id, found]))
  const responseNow = findMovedResponses(db, ids)
  const mistakes = listRows(db, ids).flatMap(({ questionId, attemptId, response, answeredAt, takenOut, ...row }) => {
    const question = questions.get(questionId)
    const given = { id: attemptId, questionId, response: JSON.parse(response) as Response, createdAt: answeredAt }
    return question ? [{ ...row, question, lastWrongResponse: responseNow(given), takenOut: takenOut === 1 }] : []
  })
  return { total, offset: query.offset, mistakes }
}
