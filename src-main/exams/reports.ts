import { sql } from 'drizzle-orm'
import type { ExamReport, ExamResult, ExamShare, ReportQuestion } from '../contract/examCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { QuestionType, Verdict } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { getExam, type WholeExam } from './exams.ts'
import { outcomeOf, partAt, pointsOf, totalOf } from './rules/points.ts'

type Row = {
  index: number
  questionId: number
  type: QuestionType
  section: string
  stem: string
  isFlagged: number
  spentMs: number
  verdict: Verdict | null
  score: number | null
}

function findSheetRows(db: Reader, sessionId: number): Row[] {
  return db.all<Row>(sql`
    SELECT sq.ordinal AS "index", q.id AS questionId, q.type AS type, coalesce(q.section, '') AS section, q.stem AS stem,
      sq.is_flagged AS isFlagged, sq.spent_ms AS spentMs, o.verdict AS verdict, o.score AS score
    FROM session_question sq JOIN question q ON q.id = sq.question_id LEFT JOIN outcome o ON o.attempt_id = sq.attempt_id
    WHERE sq.session_id = ${sessionId} ORDER BY sq.ordinal`)
}

/** The grades that count now: what is graded later changes the report. */
function reviewSheet(db: Reader, { exam }: WholeExam): ReportQuestion[] {
  return findSheetRows(db, exam.sessionId).map(({ verdict, score, isFlagged, ...row }) => ({
    ...row,
    state: verdict ?? 'blank',
    points: pointsOf({ worth: partAt(exam.plan.parts, row.index).points, isBlank: verdict === null, score }),
    isFlagged: isFlagged === 1,
  }))
}

function resultOf({ exam, session, bankName }: WholeExam, sheet: readonly ReportQuestion[]): ExamResult {
  const { handedInAt, handedInBy } = exam
  if (handedInAt === null || handedInBy === null) throw new AppError('CONFLICT', 'The exam is not handed in yet.')
  const points = totalOf(sheet.map((question) => question.points))
  return {
    sessionId: exam.sessionId,
    bankId: session.bankId,
    bankName,
    blueprintId: exam.blueprintId,
    name: exam.name,
    startedAt: session.createdAt,
    handedInAt,
    handedInBy,
    elapsedMs: exam.elapsedMs,
    limitMs: exam.limitMs,
    questions: sheet.length,
    blank: sheet.filter(({ state }) => state === 'blank').length,
    ungraded: sheet.filter(({ state }) => state === 'ungraded').length,
    points,
    passMark: exam.passMark,
    outcome: outcomeOf(points, exam.passMark),
  }
}

const shareOf = (sheet: readonly ReportQuestion[]): ExamShare => ({
  questions: sheet.length,
  right: sheet.filter(({ state }) => state === 'correct').length,
  blank: sheet.filter(({ state }) => state === 'blank').length,
  points: totalOf(sheet.map(({ points }) => points)),
  spentMs: sheet.reduce((sum, { spentMs }) => sum + spentMs, 0),
})

export function reportExam(db: Reader, sessionId: number): ExamReport {
  const whole = getExam(db, sessionId)
  const sheet = reviewSheet(db, whole)
  return {
    ...resultOf(whole, sheet),
    byType: [...Map.groupBy(sheet, ({ type }) => type)].map(([type, of]) => ({ type, ...shareOf(of) })),
    bySection: [...Map.groupBy(sheet, ({ section }) => section)].map(([section, of]) => ({ section, ...shareOf(of) })),
    sheet,
  }
}

const mostListed = 200

/** Handed in, the last first. */
export function listResults(db: Reader, bankId?: number): ExamResult[] {
  const ofBank = bankId === undefined ? sql`1` : sql`s.bank_id = ${bankId}`
  const ids = db.all<{ id: number }>(sql`
    SELECT e.session_id AS id FROM exam e JOIN session s ON s.id = e.session_id
    WHERE e.handed_in_at IS NOT NULL AND ${ofBank} ORDER BY e.handed_in_at DESC, e.session_id DESC LIMIT ${mostListed}`)
  return ids.map(({ id }) => {
    const whole = getExam(db, id)
    return resultOf(whole, reviewSheet(db, whole))
  })
}
