import { asc, inArray, sql } from 'drizzle-orm'
import type { Reader } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'
import { question } from '../db/schema/question.ts'
import type { QuestionRow } from '../questions/questions.ts'
import { type DocumentFields, documentFieldsOf } from './documentFields.ts'
import type { Compared, Pause } from './matching/Compared.ts'

/** `places`: how often the document has it. */
export type NewerQuestion = { row: QuestionRow; places: number }
export type OlderQuestion = NewerQuestion & { document: DocumentFields }

const atOnce = 200

/** Reads the questions of an import in the order of its document, letting others have the thread. */
export async function loadQuestions(db: Reader, importId: number, pause: Pause): Promise<NewerQuestion[]> {
  const places = db.values<[number, number]>(sql`
    SELECT question_id, count(*) FROM origin WHERE import_id = ${importId} GROUP BY question_id ORDER BY min(ordinal)`)
  const found: NewerQuestion[] = []
  for (let from = 0; from < places.length; from += atOnce) {
    const part = places.slice(from, from + atOnce)
    const ids = part.map(([id]) => id)
    const rows = db.select().from(question).where(inArray(question.id, ids)).all()
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const [id, count] of part) {
      const row = byId.get(id)
      if (row) found.push({ row, places: count })
    }
    await pause.take()
  }
  return found
}

/** The same with what the document says of each, whatever was made of it since. */
export async function loadOlder(db: Reader, importId: number, pause: Pause): Promise<OlderQuestion[]> {
  const found = await loadQuestions(db, importId, pause)
  const older: OlderQuestion[] = []
  for (let from = 0; from < found.length; from += atOnce) {
    const part = found.slice(from, from + atOnce)
    const edits = db
      .select()
      .from(questionEdit)
      .where(
        inArray(
          questionEdit.questionId,
          part.map(({ row }) => row.id),
        ),
      )
      .orderBy(asc(questionEdit.id))
      .all()
    const byQuestion = Map.groupBy(edits, ({ questionId }) => questionId)
    for (const one of part)
      older.push({ ...one, document: documentFieldsOf(one.row, byQuestion.get(one.row.id) ?? []) })
    await pause.take()
  }
  return older
}

/** As the older document has it: what a person made of it since does not hide which question it is. */
export const olderCompared = ({ row, document: { says } }: OlderQuestion): Compared => ({ ...says, number: row.number })

export const newerCompared = ({ row }: Pick<NewerQuestion, 'row'>): Compared => row
