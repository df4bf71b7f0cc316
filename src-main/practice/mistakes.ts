import { and, count, desc, eq, isNull } from 'drizzle-orm'
import type { MistakePage } from '../contract/mistakeCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'
import { attempt, mistake } from '../db/schema/practice.ts'
import { question } from '../db/schema/question.ts'
import { findMovedResponses } from '../questions/movedResponses.ts'
import { findQuestions } from '../questions/questions.ts'

export type MistakeQuery = { bankId?: number; offset: number; limit: number }

/** What is in the mistake book now, last wrong first. */
export function listMistakes(db: Reader, query: MistakeQuery): MistakePage {
  const matching = and(
    isNull(mistake.leftAt),
    query.bankId === undefined ? undefined : eq(question.bankId, query.bankId),
  )
  const total =
    db
      .select({ total: count() })
      .from(mistake)
      .innerJoin(question, eq(question.id, mistake.questionId))
      .where(matching)
      .get()?.total ?? 0
  const rows = db
    .select({ mistake, bankName: bank.name, attempt })
    .from(mistake)
    .innerJoin(question, eq(question.id, mistake.questionId))
    .innerJoin(bank, eq(bank.id, question.bankId))
    .innerJoin(attempt, eq(attempt.id, mistake.lastWrongAttemptId))
    .where(matching)
    .orderBy(desc(mistake.lastWrongAt), desc(mistake.questionId))
    .limit(query.limit)
    .offset(query.offset)
    .all()
  const questions = new Map(
    findQuestions(
      db,
      rows.map(({ mistake }) => mistake.questionId),
    ).map((found) => [found.id, found]),
  )
  const responseNow = findMovedResponses(db, [...questions.keys()])
  const mistakes = rows.flatMap(({ mistake, bankName, attempt }) => {
    const question = questions.get(mistake.questionId)
    if (!question) return []
    const { timesWrong, rightInARow, lastWrongAt } = mistake
    return [{ question, bankName, timesWrong, rightInARow, lastWrongAt, lastWrongResponse: responseNow(attempt) }]
  })
  return { total, offset: query.offset, mistakes }
}
