import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { Reader } from '../db/openDatabase.ts'
import { origin, question } from '../db/schema/question.ts'
import type { HashedQuestion } from '../imports/reader/readerMessages.ts'

export type StoredQuestion = { origin: typeof origin.$inferSelect; row: typeof question.$inferSelect }

/** Lists the questions of an import as they are in the library, by their places in the document. */
export const listStored = (db: Reader, importId: number): StoredQuestion[] =>
  db
    .select({ origin, row: question })
    .from(origin)
    .innerJoin(question, eq(question.id, origin.questionId))
    .where(eq(origin.importId, importId))
    .orderBy(origin.ordinal)
    .all()

/** By what a question of a reading is found in the library. */
export type ReadPlace = Pick<HashedQuestion, 'contentHash' | 'type' | 'key'> & {
  source: Pick<HashedQuestion['source'], 'blocks'>
}

const placeAndContent = (block: number, hash: string): string => `${block} ${hash}`

/**
 * Finds the questions of a reading in the library: at the same place and with the same content. null for one that was changed since,
 * or that was read otherwise by an earlier version of the program.
 */
export function matchStored(
  stored: readonly StoredQuestion[],
  read: readonly ReadPlace[],
): readonly (StoredQuestion | null)[] {
  const byPlace = Map.groupBy(stored, ({ origin, row }) => placeAndContent(origin.firstBlock, row.contentHash))
  return read.map((question) => {
    const found = byPlace.get(placeAndContent(question.source.blocks[0], question.contentHash))?.shift()
    return found && found.row.type === question.type && isDeepStrictEqual(found.row.key, question.key) ? found : null
  })
}
