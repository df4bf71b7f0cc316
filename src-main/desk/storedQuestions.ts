import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { Reader } from '../db/openDatabase.ts'
import { origin, question } from '../db/schema/question.ts'
import type { HashedQuestion } from '../imports/reader/readerMessages.ts'

type OriginRow = typeof origin.$inferSelect
type QuestionRow = typeof question.$inferSelect

export type StoredQuestion = { origin: OriginRow; row: QuestionRow }

/** Lists the questions of an import as they are in the library, by their places in the document. */
export const listStored = (db: Reader, importId: number): StoredQuestion[] =>
  db
    .select({ origin, row: question })
    .from(origin)
    .innerJoin(question, eq(question.id, origin.questionId))
    .where(eq(origin.importId, importId))
    .orderBy(origin.ordinal)
    .all()

/** A question by its place and by what tells it from others. */
export type PlacedQuestion = {
  origin: Pick<OriginRow, 'number' | 'firstBlock'>
  row: Pick<QuestionRow, 'id' | 'contentHash' | 'type' | 'key' | 'confidence' | 'issues'>
}

/** The same without what they say, which is most of them: thousands are read in a third of the time. */
export function listPlaced(db: Reader, importId: number): PlacedQuestion[] {
  const { id, contentHash, type, key, confidence, issues } = question
  return db
    .select({
      origin: { number: origin.number, firstBlock: origin.firstBlock },
      row: { id, contentHash, type, key, confidence, issues },
    })
    .from(origin)
    .innerJoin(question, eq(question.id, origin.questionId))
    .where(eq(origin.importId, importId))
    .orderBy(origin.ordinal)
    .all()
}

/** By what a question of a reading is found in the library. */
export type ReadPlace = Pick<HashedQuestion, 'contentHash' | 'type' | 'key'> & {
  source: Pick<HashedQuestion['source'], 'blocks'>
}

const placeAndContent = (block: number, hash: string): string => `${block} ${hash}`

/**
 * Finds the questions of a reading in the library: at the same place and with the same content. null for one that was changed since,
 * or that was read otherwise by an earlier version of the program.
 */
export function matchStored<Stored extends PlacedQuestion>(
  stored: readonly Stored[],
  read: readonly ReadPlace[],
): readonly (Stored | null)[] {
  const byPlace = Map.groupBy(stored, ({ origin, row }) => placeAndContent(origin.firstBlock, row.contentHash))
  return read.map((question) => {
    const found = byPlace.get(placeAndContent(question.source.blocks[0], question.contentHash))?.shift()
    return found && found.row.type === question.type && isDeepStrictEqual(found.row.key, question.key) ? found : null
  })
}
