import { and, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { Reader } from '../db/openDatabase.ts'
import { exam } from '../db/schema/exam.ts'
import { bank } from '../db/schema/library.ts'
import { session, sessionQuestion } from '../db/schema/practice.ts'

export type ExamRow = typeof exam.$inferSelect
/** `bankName`: null over several banks. */
export type WholeExam = { exam: ExamRow; session: typeof session.$inferSelect; bankName: string | null }

const wholeExams = (db: Reader) =>
  db
    .select({ exam, session, bankName: bank.name })
    .from(exam)
    .innerJoin(session, eq(session.id, exam.sessionId))
    .leftJoin(bank, eq(bank.id, session.bankId))

export function getExam(db: Reader, sessionId: number): WholeExam {
  const found = wholeExams(db).where(eq(exam.sessionId, sessionId)).get()
  if (!found) throw new AppError('NOT_FOUND', `There is no mock exam ${sessionId}.`)
  return found
}

/** Finds exams that were handed in, the last one first; of one bank, or of all. */
export const findHandedIn = (db: Reader, bankId: number | undefined, most: number): WholeExam[] =>
  wholeExams(db)
    .where(and(isNotNull(exam.handedInAt), bankId === undefined ? undefined : eq(session.bankId, bankId)))
    .orderBy(desc(exam.handedInAt), desc(exam.sessionId))
    .limit(most)
    .all()

/** Finds exams that are not handed in yet: one at most, but for what an older version or another copy of the library left. */
export const findRunning = (db: Reader): ExamRow[] =>
  db.select().from(exam).where(isNull(exam.handedInAt)).orderBy(exam.sessionId).all()

/** Finds those as well that were being handed in when the program ended: they are over, with drafts that are no attempts yet. */
export const findUnfinished = (db: Reader): ExamRow[] =>
  wholeExams(db)
    .where(or(isNull(exam.handedInAt), isNull(session.finishedAt)))
    .orderBy(exam.sessionId)
    .all()
    .map((found) => found.exam)

export type SlotRow = typeof sessionQuestion.$inferSelect

/** Lists the questions of an exam in order. Those removed since leave gaps in `ordinal`, by which a question knows its part. */
export const listSlots = (db: Reader, sessionId: number): SlotRow[] =>
  db
    .select()
    .from(sessionQuestion)
    .where(eq(sessionQuestion.sessionId, sessionId))
    .orderBy(sessionQuestion.ordinal)
    .all()

/** Returns the condition that a row of `session_question` is this one. */
export const whereSlot = ({ sessionId, ordinal }: { sessionId: number; ordinal: number }) =>
  and(eq(sessionQuestion.sessionId, sessionId), eq(sessionQuestion.ordinal, ordinal))
