import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { closeChangeTx, continueChangeTx } from '../changes/jobChanges.ts'
import { readsBadly } from '../contract/doubts.ts'
import { AppError } from '../contract/faults.ts'
import type { RuleStep } from '../contract/readingRules.ts'
import { inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { unpack, unpackParts } from '../db/packed.ts'
import { bankImport } from '../db/schema/question.ts'
import { saveQuestionsTx } from '../questions/saveQuestions.ts'
import type { JobContext } from '../queue/JobContext.ts'
import type { JobResult } from '../queue/JobResult.ts'
import { addStepTx, listStepOutputs, removeStepsTx } from '../queue/jobs.ts'
import type { JobKind } from '../queue/QueueRunner.ts'
import { markContradictedTx } from './contradictions.ts'
import { discardSavedTx } from './discardSaved.ts'
import { extractDocument } from './extractDocument.ts'
import { giveAllTx, giveSteps, noteGiftsTx } from './gifts.ts'
import { holdTx } from './held.ts'
import type { ImportJobPorts } from './importJobPorts.ts'
import { droppedBeside, holdsBack, paperOf, replacedBy, whenNewer } from './importPayload.ts'
import { changeOf, findImportOfJob, getImportOfJob, getImportRow, type ImportRow, wordOn } from './imports.ts'
import { endGivingTx, unfit } from './keys/giveAnswers.ts'
import { findSource, readKey } from './keys/readKey.ts'
import { saveAnswersTx } from './keys/saveAnswers.ts'
import { extentOfBlocks } from './reader/readerLimits.ts'
import type { HashedQuestion, ReadKey, Recognised } from './reader/readerMessages.ts'
import { replaceEarlierTx } from './rereadImport.ts'
import { recountDoubtfulTx } from './review.ts'
import { forgetGiftsTx } from './takeBackGifts.ts'

type Counted = Omit<Recognised, 'kind'>

function saveRecognitionTx(tx: Tx, row: ImportRow, { chunks, ...counts }: Counted, now: number) {
  continueChangeTx(tx, changeOf(row), now, () =>
    tx.update(bankImport).set(counts).where(eq(bankImport.id, row.id)).run(),
  )
  chunks.forEach((chunk, part) => {
    addStepTx(tx, { jobId: row.jobId, step: 'recognised', part, output: Buffer.from(chunk) }, now)
  })
}

function getSource(db: Reader, row: ImportRow): Buffer {
  const found = findSource(db, row.documentId)
  if (!found) throw new Error(`document ${row.documentId} has no extraction`)
  return found
}

function readNow(
  { db, readers }: ImportJobPorts,
  { job, signal }: JobContext,
  row: ImportRow,
): Promise<Recognised | ReadKey> {
  const paperId = paperOf(job)
  if (paperId !== undefined) return readKey({ db, readers }, { paperId, keyDocumentId: row.documentId, signal })
  const source = getSource(db, row)
  return readers.read({ kind: 'recognise', source, ...wordOn(row) }, { signal, extent: extentOfBlocks(source) })
}

async function recogniseStep(ports: ImportJobPorts, context: JobContext, row: ImportRow) {
  await context.report({ stage: 'recognising', done: 0, total: 0 })
  await context.step(
    { step: 'recognise' },
    () => readNow(ports, context, row),
    (tx, recognised) => saveRecognitionTx(tx, row, recognised, ports.now()),
  )
}

/** Looks once whether the document is a newer version of one that the library has; what was taught with that one holds for it, too. */
async function renewalStep(ports: ImportJobPorts, context: JobContext, row: ImportRow): Promise<void> {
  const { db, readers, now } = ports
  if (whenNewer(context.job) === undefined) return
  const { signal } = context
  const readBy = (rules: readonly RuleStep[]) => {
    const source = getSource(db, row)
    return readers.read(
      { kind: 'recognise', source, ...wordOn(row), rules },
      { signal, extent: extentOfBlocks(source) },
    )
  }
  const unpacked = () =>
    unpackParts<HashedQuestion>(listStepOutputs(db, row.jobId, 'recognised').map(({ output }) => output))
  await context.step(
    { step: 'renewal' },
    () => ports.findOlder({ row, unpacked, besides: droppedBeside(context.job), readBy }),
    (tx, older) => {
      if (!older) return
      const { rules, recognised } = older.taught ?? {}
      continueChangeTx(tx, changeOf(row), now(), () =>
        tx
          .update(bankImport)
          .set({ renewsImportId: older.importId, ...(rules && { rules }) })
          .where(eq(bankImport.id, row.id))
          .run(),
      )
      if (!recognised) return
      removeStepsTx(tx, row.jobId, 'recognised')
      saveRecognitionTx(tx, row, recognised, now())
    },
  )
}

/** Decides once where the questions go: an import that is tried again is held already. */
function holdIfAsked({ db, now }: ImportJobPorts, { job }: JobContext, row: ImportRow): ImportRow {
  const isBad = holdsBack(job) && readsBadly(row)
  const isNewer = whenNewer(job) === 'hold' && row.renewsImportId !== null
  if (row.intoBankId !== null || !(isBad || isNewer)) return row
  inTransaction(db, (tx) => continueChangeTx(tx, changeOf(row), now(), () => holdTx(tx, row, now())))
  return getImportRow(db, row.id)
}

/** In chunks, so that a large document never holds the database; a cancelled or failed import takes them back. */
async function saveSteps(ports: ImportJobPorts, context: JobContext, row: ImportRow) {
  const { recognised } = row
  const paperId = paperOf(context.job)
  await context.report({ stage: 'saving', total: recognised ?? 0 })
  let done = 0
  for (const { part, output } of listStepOutputs(ports.db, row.jobId, 'recognised')) {
    const questions = unpack<HashedQuestion[]>(output)
    const first = done
    done += questions.length
    await context.step(
      { step: 'save', part },
      () => setImmediate(),
      (tx) =>
        continueChangeTx(tx, changeOf(row), ports.now(), () => {
          const read = { row, questions, firstOrdinal: first }
          const ids =
            paperId === undefined ? saveQuestionsTx(tx, read, ports.now()) : saveAnswersTx(tx, { ...read, paperId })
          noteGiftsTx(tx, { row, part, questions, ids }, ports.now())
        }),
      { done },
    )
  }
  await context.report({ done }) // where all was saved before the program ended, no step says so
}

async function runImport(ports: ImportJobPorts, context: JobContext): Promise<JobResult> {
  const row = getImportOfJob(ports.db, context.job.id)
  const otherwise = await extractDocument(ports, context, row)
  if (otherwise) return otherwise
  await recogniseStep(ports, context, row)
  const isEmpty = getImportRow(ports.db, row.id).recognised === 0
  const paperId = paperOf(context.job)
  if (isEmpty && paperId !== undefined) throw unfit(getImportRow(ports.db, paperId))
  if (isEmpty) throw new AppError('NO_QUESTIONS', 'No questions were found in this file.')
  await renewalStep(ports, context, getImportRow(ports.db, row.id))
  const holding = holdIfAsked(ports, context, getImportRow(ports.db, row.id))
  await saveSteps(ports, context, holding)
  if (replacedBy(context.job) === undefined) await giveSteps(ports, context, holding)
  return { kind: 'done' }
}

/** One document into one bank: extract, recognise, save. Each finished step survives the process. */
export const importJob = (ports: ImportJobPorts): JobKind => ({
  kind: 'ingest',
  run: (context) => runImport(ports, context),
  endedTx: (tx, job, state) => {
    const row = findImportOfJob(tx, job.id)
    if (!row) return
    if (state === 'failed') return discardSavedTx(tx, row, ports.now())
    continueChangeTx(tx, changeOf(row), ports.now(), () => {
      replaceEarlierTx(tx, job, row, ports.now())
      if (state !== 'done') return
      if (replacedBy(job) !== undefined) giveAllTx(tx, row, ports.giveMissingTx, ports.now())
      markContradictedTx(tx, row.id, ports.now())
      endGivingTx(tx, job, ports.giveMissingTx, ports.now())
    })
    forgetGiftsTx(tx, row.jobId)
    const { added, completed } = getImportRow(tx, row.id)
    closeChangeTx(tx, row.jobId, { count: paperOf(job) === undefined ? added : completed })
    removeStepsTx(tx, row.jobId, 'recognised')
    recountDoubtfulTx(tx, row.id)
  },
  changed: () => ports.changed(),
})
