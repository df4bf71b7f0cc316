import { sql } from 'drizzle-orm'
import type { Option, QuestionType } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { paceOf, type Read, usualMs } from '../scheduling/usualTime.ts'

/**
 * Right answers looked back on for what is usual, and those among which they are sought: the last ones, since people get faster.
 */
const lookedBack = { ofType: 40, ofAll: 400 }

export const readOf = (type: QuestionType, stem: string, options: readonly Option[]): Read => ({
  type,
  text: [stem, ...options.map(({ text }) => text)].join(' '),
})

/** `place`: among the right answers, upwards with time; those of the library are below 0. */
type Paced = { place: number; pace: number }

/** The pace of the last right answers before an attempt, and of those that are added since. The library is read when one is asked for. */
export class Paces {
  readonly #db: Reader
  readonly #before: number
  readonly #stored = new Map<QuestionType, readonly Paced[]>()
  readonly #added = new Map<QuestionType, Paced[]>()
  #count = 0

  constructor(db: Reader, before: number) {
    this.#db = db
    this.#before = before
  }

  usualMs(read: Read): number {
    const stored = this.#stored.get(read.type) ?? this.#read(read.type)
    this.#stored.set(read.type, stored)
    const latest = [...(this.#added.get(read.type)?.slice(-lookedBack.ofType).reverse() ?? []), ...stored]
    const paced = latest.filter(({ place }) => place >= this.#count - lookedBack.ofAll)
    return usualMs(
      read,
      paced.slice(0, lookedBack.ofType).map(({ pace }) => pace),
    )
  }

  addRight(read: Read, durationMs: number): void {
    const added = this.#added.get(read.type) ?? []
    this.#added.set(read.type, added)
    added.push({ place: this.#count++, pace: paceOf(read, durationMs) })
  }

  #read(type: QuestionType): Paced[] {
    return this.#db
      .values<[place: number, durationMs: number, stem: string, options: string]>(sql`
        SELECT o.place, o.duration_ms, q.stem, q.options
        FROM (SELECT *, row_number() OVER (ORDER BY attempt_id DESC) AS place FROM (
          SELECT attempt_id, question_id, duration_ms, type FROM outcome
          WHERE attempt_id < ${this.#before} AND verdict = 'correct' ORDER BY attempt_id DESC LIMIT ${lookedBack.ofAll})) o
        JOIN question q ON q.id = o.question_id WHERE o.type = ${type} ORDER BY o.place LIMIT ${lookedBack.ofType}`)
      .map(([place, durationMs, stem, options]) => ({
        place: -place,
        pace: paceOf(readOf(type, stem, JSON.parse(options)), durationMs),
      }))
  }
}
