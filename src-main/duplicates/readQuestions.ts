import { type SQL, sql } from 'drizzle-orm'
import type { QuestionImage } from '../contract/questionCalls.ts'
import type { Key, Option, QuestionType } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { among } from '../questions/conditions.ts'
import type { Asking } from './form/formOf.ts'
import type { Answered } from './sameAnswer.ts'

/** Of a question what says which one it is and how it is answered. */
export type Read = Asking & Answered & { id: number }
type Row = [id: number, type: QuestionType, stem: string, options: string, images: string, key: string | null]

/** More at once would hold the thread. */
export const readAtOnce = 100

/** Reads questions `q`, in the order of their ids. */
export function readQuestions(db: Reader, where: SQL, limit = readAtOnce): Read[] {
  const rows = db.values<Row>(sql`
    SELECT q.id, q.type, q.stem, q.options, q.images, q.key FROM question q WHERE ${where} ORDER BY q.id LIMIT ${limit}`)
  return rows.map(([id, type, stem, options, images, key]) => ({
    id,
    type,
    stem,
    options: options === '[]' ? [] : (JSON.parse(options) as Option[]),
    images: images === '[]' ? [] : (JSON.parse(images) as QuestionImage[]),
    key: key === null ? null : (JSON.parse(key) as Key),
  }))
}

export function readEach(db: Reader, ids: readonly number[]): Read[] {
  const sorted = [...ids].sort((a, b) => a - b)
  const found: Read[] = []
  for (let at = 0; at < sorted.length; at += readAtOnce)
    found.push(...readQuestions(db, among(sql`q.id`, sorted.slice(at, at + readAtOnce)) ?? sql`0`))
  return found
}
