import { setImmediate } from 'node:timers/promises'
import { eq, inArray, sql } from 'drizzle-orm'
import { continueChangeTx } from '../changes/jobChanges.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { pack, unpack } from '../db/packed.ts'
import { bankImport, question } from '../db/schema/question.ts'
import type { Clock } from '../ports.ts'
import type { JobContext } from '../queue/JobContext.ts'
import { addStepTx, listStepOutputs } from '../queue/jobs.ts'
import { changeOf, type ImportRow } from './imports.ts'
import type { HashedQuestion } from './reader/readerMessages.ts'
import { countingReviewsTx } from './review.ts'
import { giftSteps } from './takeBackGifts.ts'

/** What a question of the bank lacks and the document says of it. */
type Gift = { questionId: number; reading: HashedQuestion }

/** So many are given at a stretch. */
const atATime = 15

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

/** More than a part that is saved at once can have. */
const partsOfPart = 1000

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
  for (let from = 0; from < gifts.length; from += atATime) {
    const output = Buffer.from(pack(gifts.slice(from, from + atATime)))
    addStepTx(tx, { jobId: row.jobId, step: giftSteps.noted, part: part * partsOfPart + from / atATime, output }, now)
  }
}

/** Says in the account of an import how many questions it completed. */
export function countCompletedTx(tx: Tx, importId: number, completed: number): void {
  if (completed === 0) return
  tx.update(bankImport)
    .set({ completed: sql`${bankImport.completed} + ${completed}` })
    .where(eq(bankImport.id, importId))
    .run()
}

type Giving = { row: ImportRow; output: Buffer; giveMissingTx: GiveMissingTx }

function giveSomeTx(tx: Tx, { row, output, giveMissingTx }: Giving, now: number): void {
  const gifts = unpack<Gift[]>(output)
  countingReviewsTx(
    tx,
    gifts.map(({ questionId }) => questionId),
    () => {
      const given = gifts.filter(({ questionId, reading }) => giveMissingTx(tx, questionId, reading, now))
      countCompletedTx(tx, row.id, given.length)
    },
  )
}

type Ports = { db: Db; now: Clock; giveMissingTx: GiveMissingTx }

/** Gives what was noted once all is saved, some at a time: a long key would hold the thread. One that is cancelled takes it back. */
export async function giveSteps({ db, now, giveMissingTx }: Ports, context: JobContext, row: ImportRow): Promise<void> {
  for (const { part, output } of listStepOutputs(db, row.jobId, giftSteps.noted))
    await context.step(
      { step: giftSteps.given, part },
      () => setImmediate(),
      (tx) => continueChangeTx(tx, changeOf(row), now(), () => giveSomeTx(tx, { row, output, giveMissingTx }, now())),
    )
}

/** The same at once, of another reading: only when it has taken the place of the earlier is it known what is lacking. */
export function giveAllTx(tx: Tx, row: ImportRow, giveMissingTx: GiveMissingTx, now: number): void {
  for (const { output } of listStepOutputs(tx, row.jobId, giftSteps.noted))
    giveSomeTx(tx, { row, output, giveMissingTx }, now)
}
