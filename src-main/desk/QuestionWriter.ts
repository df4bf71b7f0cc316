import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { and, eq, inArray } from 'drizzle-orm'
import { movesOf } from '../contract/movedLabels.ts'
import type { Tx } from '../db/openDatabase.ts'
import { question } from '../db/schema/question.ts'
import { followEditTx } from '../editing/followEdit.ts'
import { keepBeforeTx } from '../editing/keepBefore.ts'
import type { HashedQuestion } from '../imports/reader/readerMessages.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'

type Row = typeof question.$inferSelect
export type NewContent = Pick<
  HashedQuestion,
  | 'number'
  | 'type'
  | 'stem'
  | 'options'
  | 'key'
  | 'explanation'
  | 'section'
  | 'confidence'
  | 'issues'
  | 'images'
  | 'contentHash'
>

/** Few enough values for one statement. */
const atOnce = 200

/**
 * Writes what questions of a bank are from now on. A bank holds each content once: whoever would be the second is told who the
 * first is. Every step belongs to the caller's transaction.
 */
export class QuestionWriter {
  readonly #tx: Tx
  readonly #bankId: number
  readonly #now: number
  readonly #byHash = new Map<string, number>()
  readonly #asked: ReadonlySet<number>

  /** `asked`: questions with answers, or in sessions. */
  constructor(tx: Tx, place: { bankId: number; asked: ReadonlySet<number> }, hashes: readonly string[], now: number) {
    this.#tx = tx
    this.#bankId = place.bankId
    this.#asked = place.asked
    this.#now = now
    for (let from = 0; from < hashes.length; from += atOnce) {
      const held = tx
        .select({ id: question.id, hash: question.contentHash })
        .from(question)
        .where(and(eq(question.bankId, place.bankId), inArray(question.contentHash, hashes.slice(from, from + atOnce))))
        .all()
      for (const { id, hash } of held) this.#byHash.set(hash, id)
    }
  }

  /** The question of the bank that has this content. */
  idOf(hash: string): number | undefined {
    return this.#byHash.get(hash)
  }

  /** Gives the question its new content with all that follows from it; false, and nothing done, if another one has it. */
  changeTo(row: Row, content: NewContent): boolean {
    const other = this.#byHash.get(content.contentHash)
    if (other !== undefined && other !== row.id) return false
    if (this.#byHash.get(row.contentHash) === row.id) this.#byHash.delete(row.contentHash)
    this.#byHash.set(content.contentHash, row.id)
    const before = editedFieldsOf(row)
    const after = {
      ...before,
      type: content.type,
      stem: content.stem,
      options: content.options,
      key: content.key ?? (row.keyOrigin === 'document' ? null : row.key),
      keyOrigin: content.key ? ('document' as const) : row.keyOrigin,
      explanation: content.explanation ?? (row.explanationOrigin === 'document' ? null : row.explanation),
      explanationOrigin: content.explanation === null ? row.explanationOrigin : ('document' as const),
      section: content.section,
      images: content.images,
    }
    const moved = movesOf(before.options, after.options)
    const isAsked = this.#asked.has(row.id)
    if (isAsked && !isDeepStrictEqual(before, after)) keepBeforeTx(this.#tx, { id: row.id, before, moved }, this.#now)
    const { number, contentHash, confidence, issues } = content
    this.#tx
      .update(question)
      .set({ ...after, number, contentHash, confidence, issues, updatedAt: this.#now })
      .where(eq(question.id, row.id))
      .run()
    if (isAsked) followEditTx(this.#tx, { before, after: { id: row.id, ...after }, moved }, this.#now)
    return true
  }

  /** Returns the question of the bank with this content; it is added if there is none. */
  addOrFind(content: NewContent): { id: number; isNew: boolean } {
    const held = this.#byHash.get(content.contentHash)
    if (held !== undefined) return { id: held, isNew: false }
    const { number, type, stem, options, key, explanation, section, confidence, issues, images, contentHash } = content
    const { id } = this.#tx
      .insert(question)
      .values({
        uid: randomUUID(),
        bankId: this.#bankId,
        ...{ number, type, stem, options, key, explanation, section, confidence, issues, images, contentHash },
        createdAt: this.#now,
        updatedAt: this.#now,
      })
      .returning({ id: question.id })
      .get()
    this.#byHash.set(contentHash, id)
    return { id, isNew: true }
  }
}
