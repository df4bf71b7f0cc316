import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'
import { pack, unpack } from '../db/packed.ts'
import { bankImport, question } from '../db/schema/question.ts'
import { addStepTx, listStepOutputs, removeStepsTx } from '../queue/jobs.ts'
import type { ImportRow } from './imports.ts'
import type { HashedQuestion } from './reader/readerMessages.ts'
import { recountReviewsTx } from './review.ts'

/** What a question of the bank lacks and the document says of it. */
type Gift = { questionId: number; reading: HashedQuestion }

const step = 'gifts'

type Reading = Pick<
  HashedQuestion,
  'type' | 'stem' | 'options' | 'key' | 'explanation' | 'section' | 'images' | 'confidence'
> & {
  issues: readonly string[]
}

/** Gives a question what it lacks (editing/joining/giveMissing.ts): its grades and drafts follow, which is not an import's to know. */
export type GiveMissingTx = (tx: Tx, questionId: number, reading: Reading, now: number) => boolean

type Saved = {
  row: ImportRow
  part: number
  questions: readonly HashedQuestion[]
  /** Which question of the bank each of them is, by its hash. */
  ids: ReadonlyMap<string, number>
}

/** Notes which questions that the bank has already lack an answer, an explanation or pictures that these readings of them have. */
export function noteGiftsTx(tx: Tx, { row, part, questions, ids }: Saved, now: number): void {
  const readings = new Map(questions.map((reading) => [ids.get(reading.contentHash), reading]))
  const gifts = tx
    .select()
    .from(question)
    .where(inArray(question.id, [...ids.values()]))
    .all()
    .flatMap(({ id, key, explanation, images }): Gift[] => {
      const reading = readings.get(id)
      const isGiven =
        reading &&
        ((key === null && reading.key !== null) ||
          (explanation === null && reading.explanation !== null) ||
          (images.length === 0 && reading.images.length > 0))
      return isGiven ? [{ questionId: id, reading }] : []
    })
  if (gifts.length > 0) addStepTx(tx, { jobId: row.jobId, step, part, output: Buffer.from(pack(gifts)) }, now)
}

/** Says in the account of an import how many questions it completed. */
export function countCompletedTx(tx: Tx, importId: number, completed: number): void {
  if (completed === 0) return
  tx.update(bankImport)
    .set({ completed: sql`${bankImport.completed} + ${completed}` })
    .where(eq(bankImport.id, importId))
    .run()
}

/** Gives what was noted, once the import is whole: one that fails or is cancelled gives nothing. */
export function giveNotedTx(tx: Tx, { id, jobId }: ImportRow, giveMissingTx: GiveMissingTx, now: number): void {
  const gifts = listStepOutputs(tx, jobId, step).flatMap(({ output }) => unpack<Gift[]>(output))
  const given = gifts.filter(({ questionId, reading }) => giveMissingTx(tx, questionId, reading, now))
  const ids = new Set(given.map(({ questionId }) => questionId))
  countCompletedTx(tx, id, ids.size)
  recountReviewsTx(tx, [...ids])
}

export const forgetGiftsTx = (tx: Tx, { jobId }: ImportRow): void => removeStepsTx(tx, jobId, step)
