import { sql } from 'drizzle-orm'
import type { ExamReport, ExamResult, ExamShare, ReportQuestion } from '../contract/examCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { QuestionType, Verdict } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { findHandedIn, getExam, type WholeExam } from './exams.ts'
import { outcomeOf, partAt, pointsOf, totalOf } from './rules/points.ts'

type ReportRow = {
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

function findSheetRows(db: Reader, sessionId: number): ReportRow[] {
  return db.all<ReportRow>(sql`
    SELECT sq.ordinal AS "index", q.id AS questionId, q.type AS type, coalesce(q.section, '') AS section, q.stem AS stem,
      sq.is_flagged AS isFlagged, sq.spent_ms AS spentMs, o.verdict AS verdict, o.score AS score
    FROM session_question sq JOIN question q ON q.id = sq.question_id LEFT JOIN outcome o ON o.attempt_id = sq.attempt_id
    WHERE sq.session_id = ${sessionId} ORDER BY sq.ordinal`)
}

type Graded = Pick<ReportRow, 'index' | 'verdict' | 'score'>

/** Returns what a question earned by the grades that count now: what is graded later changes the report. */
const earned = ({ exam }: WholeExam, { index, verdict, score }: Graded): Pick<ReportQuestion, 'state' | 'points'> => ({
  state: verdict ?? 'blank',
  points: pointsOf({ worth: partAt(exam.plan.parts, index).points, isBlank: verdict === null, score }),
})

const reviewSheet = (db: Reader, whole: WholeExam): ReportQuestion[] =>
  findSheetRows(db, whole.exam.sessionId).map(({ verdict, score, isFlagged, ...row }) => ({
    ...row,
    ...earned(whole, { index: row.index, verdict, score }),
    isFlagged: isFlagged === 1,
  }))

function resultOf(
  { exam, session, bankName }: WholeExam,
  sheet: readonly Pick<ReportQuestion, 'state' | 'points'>[],
): ExamResult {
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

/** Finds the grades of all of the exams at once, and no more than their results need: there may be thousands of questions. */
function findGraded(db: Reader, exams: readonly WholeExam[]): Map<number, Graded[]> {
  const ids = JSON.stringify(exams.map(({ exam }) => exam.sessionId))
  const rows = db.values<[number, number, Verdict | null, number | null]>(sql`
    SELECT sq.session_id, sq.ordinal, o.verdict, o.score
    FROM json_each(${ids}) e CROSS JOIN session_question sq ON sq.session_id = e.value
    LEFT JOIN outcome o ON o.attempt_id = sq.attempt_id ORDER BY e.key, sq.ordinal`)
  const graded = new Map<number, Graded[]>(exams.map(({ exam }) => [exam.sessionId, []]))
  for (const [sessionId, index, verdict, score] of rows) graded.get(sessionId)?.push({ index, verdict, score })
  return graded
}

/** Lists the exams handed in, the last one first. */
export function listResults(db: Reader, bankId?: number): ExamResult[] {
  const exams = findHandedIn(db, bankId, mostListed)
  const graded = findGraded(db, exams)
  return exams.map((whole) => {
    const sheet = graded.get(whole.exam.sessionId) ?? []
    return resultOf(
      whole,
      sheet.map((row) => earned(whole, row)),
    )
  })
}
