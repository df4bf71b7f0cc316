import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { openChangeTx } from '../../changes/jobChanges.ts'
import { readsBadly } from '../../contract/doubts.ts'
import { AppError } from '../../contract/faults.ts'
import type { ImportView } from '../../contract/importCalls.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../../db/openDatabase.ts'
import { bankImport } from '../../db/schema/question.ts'
import { addJobTx, getJob, type JobRow } from '../../queue/jobs.ts'
import type { GiveMissingTx } from '../gifts.ts'
import { isHeld } from '../held.ts'
import { type ImportPayload, paperOf, takesPlaceOf } from '../importPayload.ts'
import { getImport, getImportRow, type ImportRow } from '../imports.ts'
import { laneOf } from '../lanes.ts'
import { putInTx } from '../putIn.ts'
import { recountDoubtfulTx } from '../review.ts'
import type { KeyReadings } from './KeyReadings.ts'
import { findAsked } from './saveAnswers.ts'

export const unfit = ({ name }: Pick<ImportRow, 'name'>): AppError =>
  new AppError('KEY_UNFIT', `This key has no answer for a question without one of "${name}".`, { details: { name } })

/** The import of a paper that a key may be given to. NOT_FOUND, CONFLICT as long as it is not done. */
export function getPaper(db: Reader, paperId: number): ImportRow {
  const paper = getImportRow(db, paperId)
  if (getJob(db, paper.jobId).state !== 'done')
    throw new AppError('CONFLICT', 'The paper of this key is not imported yet.')
  return paper
}

/** Where a key that is given to a paper belongs: what is held back of the paper is only there for its review. */
export const bankOfKey = ({ bankId, intoBankId }: ImportRow): number => intoBankId ?? bankId

/**
 * Queues a document in which no questions were found to be read as the key of a paper. Throws KEY_UNFIT where it has nothing for that,
 * CONFLICT if questions were found in it or the paper is not done, NOT_FOUND.
 */
export async function giveAnswers(
  { db, readings }: { db: Db; readings: KeyReadings },
  { id, paper: paperId }: { id: number; paper: number },
  now: number,
): Promise<ImportView> {
  const key = getImportRow(db, id)
  const paper = getPaper(db, paperId)
  const { questions } = await readings.get(key.documentId, paperId)
  if (!findAsked(db, paperId, questions).some((asked) => asked?.hasKey === false)) throw unfit(paper)
  const row = inTransaction(db, (tx) => {
    if (getJob(tx, key.jobId).state !== 'failed' || getImportRow(tx, id).dismissedAt !== null)
      throw new AppError('CONFLICT', 'This document was read otherwise in the meantime.')
    const bankId = bankOfKey(getPaper(tx, paperId))
    const payload = { paper: paperId, insteadOf: id } satisfies ImportPayload
    const made = { kind: 'giveAnswers', madeBy: 'document', detail: { name: key.name, to: paper.name } } as const
    return openChangeTx(tx, made, now, () => {
      const jobId = addJobTx(tx, { kind: 'ingest', payload, stage: 'staged', lane: laneOf(bankId) }, now).id
      const { documentId, name, scan } = key
      const values = { uid: randomUUID(), bankId, documentId, jobId, name, scan, createdAt: now }
      return tx.insert(bankImport).values(values).returning().get()
    })
  })
  return getImport(db, row.id)
}

/**
 * Once a key has given its answers, the import that found no questions in it goes off the list; a paper that was held back for lack of
 * them goes into its bank.
 */
export function endGivingTx(tx: Tx, job: JobRow, giveMissingTx: GiveMissingTx, now: number): void {
  const paperId = paperOf(job)
  if (paperId === undefined) return
  const before = takesPlaceOf(job)
  if (before !== undefined) tx.update(bankImport).set({ dismissedAt: now }).where(eq(bankImport.id, before)).run()
  recountDoubtfulTx(tx, paperId)
  const paper = getImportRow(tx, paperId)
  if (isHeld(tx, paper) && paper.renewsImportId === null && !readsBadly(paper)) putInTx(tx, paperId, giveMissingTx, now)
}
