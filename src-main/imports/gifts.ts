import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'
import { pack, unpack } from '../db/packed.ts'
import { question } from '../db/schema/question.ts'
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
export type GiveMissingTx = (tx: Tx, questionId: number, reading: Reading, now: number) => void

/** Notes which questions that the bank has already lack an answer, an explanation or pictures that these readings of them have. */
export function noteGiftsTx(
  tx: Tx,
  { row, part, questions }: { row: ImportRow; part: number; questions: readonly HashedQuestion[] },
  now: number,
): void {
  const byHash = new Map(questions.map((reading) => [reading.contentHash, reading]))
  const gifts = tx
    .select()
    .from(question)
    .where(and(eq(question.bankId, row.bankId), inArray(question.contentHash, [...byHash.keys()])))
    .all()
    .flatMap(({ id, contentHash, key, explanation, images }): Gift[] => {
      const reading = byHash.get(contentHash)
      const isGiven =
        reading &&
        ((key === null && reading.key !== null) ||
          (explanation === null && reading.explanation !== null) ||
          (images.length === 0 && reading.images.length > 0))
      return isGiven ? [{ questionId: id, reading }] : []
    })
  if (gifts.length > 0) addStepTx(tx, { jobId: row.jobId, step, part, output: Buffer.from(pack(gifts)) }, now)
}

/** Gives what was noted, once the import is whole: one that fails or is cancelled gives nothing. */
export function giveNotedTx(tx: Tx, { jobId }: ImportRow, giveMissingTx: GiveMissingTx, now: number): void {
  const gifts = listStepOutputs(tx, jobId, step).flatMap(({ output }) => unpack<Gift[]>(output))
  for (const { questionId, reading } of gifts) giveMissingTx(tx, questionId, reading, now)
  recountReviewsTx(
    tx,
    gifts.map(({ questionId }) => questionId),
  )
}

export const forgetGiftsTx = (tx: Tx, { jobId }: ImportRow): void => removeStepsTx(tx, jobId, step)
