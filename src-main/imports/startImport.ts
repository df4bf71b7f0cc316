import { randomUUID } from 'node:crypto'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { z } from 'zod'
import { addBankForImportTx, findBankNamed } from '../banks/banks.ts'
import { openChangeTx } from '../changes/jobChanges.ts'
import type { ColumnMapping } from '../contract/columnMapping.ts'
import { AppError } from '../contract/faults.ts'
import { type ImportView, type importTarget, maxFileBytes, type PageChoice } from '../contract/importCalls.ts'
import type { RuleStep } from '../contract/readingRules.ts'
import { type Db, inTransaction, type Tx } from '../db/openDatabase.ts'
import { bank, document } from '../db/schema/library.ts'
import { bankImport } from '../db/schema/question.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import type { Clock } from '../ports.ts'
import { addJobTx } from '../queue/jobs.ts'
import type { ImportPayload } from './importPayload.ts'
import { findKnownBank, getImport } from './imports.ts'
import { bankOfKey, getPaper } from './keys/giveAnswers.ts'
import { laneOf } from './lanes.ts'
import type { Readers } from './reader/Readers.ts'

export type ImportTarget = z.output<typeof importTarget>
export type DroppedFile = {
  name: string
  bytes: Uint8Array
  columns?: readonly ColumnMapping[] | undefined
  rules?: readonly RuleStep[] | undefined
  pages?: PageChoice | undefined
  whenBad?: 'hold' | 'putIn' | undefined
  whenNewer?: 'hold' | 'tell' | 'putIn' | undefined
  whenKnown?: 'refuse' | 'putIn' | undefined
  besides?: readonly number[] | undefined
  answers?: number | undefined
}

/** Throws FILE_EMPTY, FILE_TOO_LARGE. */
function checkSize({ name, bytes }: DroppedFile): void {
  if (bytes.length === 0) throw new AppError('FILE_EMPTY', `"${name}" is empty. Choose a file with questions in it.`)
  if (bytes.length > maxFileBytes) {
    const megabytes = maxFileBytes / 1024 / 1024
    throw new AppError('FILE_TOO_LARGE', `"${name}" is larger than ${megabytes} MB. Split it and import the parts.`, {
      details: { megabytes },
    })
  }
}

function targetBankTx(tx: Tx, target: ImportTarget, now: number): number {
  if ('newBank' in target) return addBankForImportTx(tx, target.newBank, now).id
  if ('bankNamed' in target) {
    return (findBankNamed(tx, target.bankNamed) ?? addBankForImportTx(tx, target.bankNamed, now)).id
  }
  if (tx.select({ id: bank.id }).from(bank).where(eq(bank.id, target.bankId)).get()) return target.bankId
  throw new AppError('NOT_FOUND', `There is no bank ${target.bankId}.`)
}

function addDocumentTx(tx: Tx, sha256: string, size: number, now: number): number {
  tx.insert(document).values({ sha256, size, createdAt: now }).onConflictDoNothing().run()
  const row = tx.select({ id: document.id }).from(document).where(eq(document.sha256, sha256)).get()
  if (!row) throw new Error('a document just added is not there')
  return row.id
}

/** What a person taught of these bytes before: read again, they are read so again. */
function rulesTaughtTx(tx: Tx, documentId: number): readonly RuleStep[] | null {
  const taught = and(eq(bankImport.documentId, documentId), isNotNull(bankImport.rules))
  const latest = tx
    .select({ rules: bankImport.rules })
    .from(bankImport)
    .where(taught)
    .orderBy(desc(bankImport.id))
    .limit(1)
  return latest.get()?.rules ?? null
}

/** Throws ALREADY_IMPORTED. */
function checkNew(db: Db, { name }: DroppedFile, sha256: string): void {
  const bank = findKnownBank(db, sha256)
  if (!bank) return
  const details = { bankId: bank.id, bankName: bank.name }
  throw new AppError('ALREADY_IMPORTED', `"${name}" is in the bank "${bank.name}" already.`, { details })
}

/** Adds bank, document, import and job together or not at all. Returns the import. */
function queueImportTx(
  tx: Tx,
  target: ImportTarget,
  file: DroppedFile & { sha256: string },
  now: number,
): { id: number; jobId: number } {
  const paper = file.answers === undefined ? undefined : getPaper(tx, file.answers)
  const bankId = paper ? bankOfKey(paper) : targetBankTx(tx, target, now)
  const documentId = addDocumentTx(tx, file.sha256, file.bytes.length, now)
  const payload = {
    ...(file.whenBad === 'hold' && { hold: true }),
    ...(file.whenNewer && file.whenNewer !== 'putIn' && { newer: file.whenNewer }),
    ...(file.pages && { pages: file.pages }),
    ...(file.besides?.length && { besides: [...file.besides] }),
    ...(paper && { paper: paper.id }),
  } satisfies ImportPayload
  const row = tx
    .insert(bankImport)
    .values({
      uid: randomUUID(),
      bankId,
      documentId,
      jobId: addJobTx(tx, { kind: 'ingest', payload, stage: 'staged', lane: laneOf(bankId) }, now).id,
      name: file.name,
      columns: file.columns ?? null,
      rules: file.rules ?? rulesTaughtTx(tx, documentId),
      createdAt: now,
    })
    .returning()
    .get()
  return row
}

/**
 * Returns when the bytes and the queued job are on disk: from then on nothing of it is lost. Throws FILE_EMPTY, FILE_TOO_LARGE,
 * ALREADY_IMPORTED or what detectFormat throws: nothing of such a file is kept.
 */
export async function startImport(
  ports: { db: Db; now: Clock; documents: ContentStore; readers: Readers },
  target: ImportTarget,
  file: DroppedFile,
): Promise<ImportView> {
  checkSize(file)
  const { name, bytes } = file
  const sha256 = await ports.documents.add(bytes, (path) =>
    ports.readers.read({ kind: 'detect', name, file: path }, { extent: bytes.length }),
  )
  if (file.whenKnown === 'refuse') checkNew(ports.db, file, sha256)
  const made = { kind: 'import', madeBy: 'document', detail: { name: name } } as const
  const { id } = inTransaction(ports.db, (tx) =>
    openChangeTx(tx, made, ports.now(), () => queueImportTx(tx, target, { ...file, sha256 }, ports.now())),
  )
  return getImport(ports.db, id)
}
