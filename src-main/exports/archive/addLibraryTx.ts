import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { columnRoles } from '../../contract/choices.ts'
import type { ColumnRole } from '../../contract/columnMapping.ts'
import type { ArchiveBankResult } from '../../contract/exportCalls.ts'
import type { FaultCode } from '../../contract/faults.ts'
import { faultCodes } from '../../contract/faults.ts'
import type { Tx } from '../../db/openDatabase.ts'
import { pack } from '../../db/packed.ts'
import { annotation, questionEdit, questionTag } from '../../db/schema/annotation.ts'
import { blueprint } from '../../db/schema/exam.ts'
import { job } from '../../db/schema/job.ts'
import { bank, document, extraction, image, scannedPage } from '../../db/schema/library.ts'
import { bankPlan } from '../../db/schema/memory.ts'
import { bankImport, origin, question } from '../../db/schema/question.ts'
import { contentHash } from '../../questions/contentHash.ts'
import { setTagsTx } from '../../questions/tags.ts'
import { archivedExtraction } from './archivedExtraction.ts'
import { archivedScan } from './archivedScan.ts'
import type {
  ArchivedBank,
  ArchivedDocument,
  ArchivedImage,
  ArchivedImport,
  ArchivedQuestion,
} from './archiveSchema.ts'
import type { Known } from './Known.ts'
import type { OpenArchive } from './openArchive.ts'

type BankAdded = Omit<ArchiveBankResult, 'added' | 'known'>

/** The name, or "name 2", "name 3" ... if another bank has it. */
function freeName(tx: Tx, name: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`
    if (!tx.select({ id: bank.id }).from(bank).where(eq(bank.name, candidate)).get()) return candidate
  }
}

/** A bank of the same uid is the same bank, whatever it is called by now. */
export function addBankTx(tx: Tx, archived: ArchivedBank, known: Known): BankAdded {
  const { uid, createdAt, provisional, plan, group = null, place = null, archivedAt = null } = archived
  const there = tx.select().from(bank).where(eq(bank.uid, uid)).get()
  const values = {
    uid,
    name: there ? '' : freeName(tx, archived.name),
    provisional,
    group,
    place,
    archivedAt,
    createdAt,
  }
  const row = there ?? tx.insert(bank).values(values).returning().get()
  known.banks.set(uid, row.id)
  for (const { uid, ...own } of archived.blueprints) {
    const same = tx.select({ id: blueprint.id }).from(blueprint).where(eq(blueprint.uid, uid)).get()
    const found =
      same ??
      tx
        .insert(blueprint)
        .values({ uid, bankId: row.id, ...own })
        .returning()
        .get()
    known.blueprints.set(uid, found.id)
  }
  if (plan)
    tx.insert(bankPlan)
      .values({ bankId: row.id, ...plan })
      .onConflictDoNothing()
      .run()
  return { uid, id: row.id, name: row.name, isNew: !there }
}

/** Documents by their bytes; what was read of them only where the library has read nothing. */
export function addDocumentsTx(
  tx: Tx,
  archive: OpenArchive,
  documents: readonly ArchivedDocument[],
  known: Known,
): void {
  for (const { sha256, size, createdAt, extraction: read } of documents) {
    tx.insert(document).values({ sha256, size, createdAt }).onConflictDoNothing().run()
    const row = tx.select({ id: document.id }).from(document).where(eq(document.sha256, sha256)).get()
    if (!row) throw new Error('a document just added is not there')
    known.documents.set(sha256, row.id)
    addScansTx(tx, archive, sha256, row.id)
    const source = read && archive.read(`extractions/${sha256}.json`, archivedExtraction)
    if (!read || !source) continue
    tx.insert(extraction)
      .values({ documentId: row.id, ...read, source: Buffer.from(pack(source)) })
      .onConflictDoNothing()
      .run()
  }
}

/** Pages that were read here stay as they are. */
function addScansTx(tx: Tx, archive: OpenArchive, sha256: string, documentId: number): void {
  for (const [, pages] of archive.readAll(archive.names(`scans/${sha256}-`), z.array(archivedScan)))
    for (const { content, ...own } of pages)
      tx.insert(scannedPage)
        .values({ documentId, ...own, content: Buffer.from(pack(content)) })
        .onConflictDoNothing()
        .run()
}

export function addImagesTx(tx: Tx, images: readonly ArchivedImage[]): void {
  for (const row of images) tx.insert(image).values(row).onConflictDoNothing().run()
}

const isRole = (role: string): role is ColumnRole => columnRoles.some((known) => known === role)
const isCode = (code: string): code is FaultCode => faultCodes.some((known) => known === code)
const rolesOf = (columns: readonly string[]) => columns.map((role) => (isRole(role) ? role : ('ignored' as const)))

export function addImportsTx(tx: Tx, imports: readonly ArchivedImport[], known: Known): void {
  for (const { uid, bank, document, job: ended, columns, tables, completed, ...own } of imports) {
    const there = tx.select({ id: bankImport.id }).from(bankImport).where(eq(bankImport.uid, uid)).get()
    const bankId = known.banks.get(bank)
    const documentId = known.documents.get(document)
    if (there || bankId === undefined || documentId === undefined) continue
    const { fault, ...run } = ended
    const code = fault && isCode(fault.code) ? fault.code : 'INTERNAL'
    const { id: jobId } = tx
      .insert(job)
      .values({ kind: 'ingest', payload: {}, runAfter: run.createdAt, ...run, fault: fault && { ...fault, code } })
      .returning()
      .get()
    const { id } = tx
      .insert(bankImport)
      .values({
        uid,
        bankId,
        documentId,
        jobId,
        ...own,
        completed: completed ?? 0,
        columns: columns?.map((mapping) => ({ ...mapping, columns: rolesOf(mapping.columns) })) ?? null,
        tables: tables.map((table) => ({ ...table, columns: rolesOf(table.columns) })),
      })
      .returning()
      .get()
    known.imports.set(uid, id)
  }
}

/** Counts the places of imports whose questions are not in the archive: removed there, or in a bank that was left out. */
export function countRemovedTx(tx: Tx, importIds: readonly number[]): void {
  for (const id of importIds)
    tx.run(sql`
      UPDATE bank_import SET removed = added + repeated - (SELECT count(*) FROM origin WHERE import_id = ${id}) WHERE id = ${id}`)
}

/** Edits name the answers before them, so they come after all answers. */
export type WaitingEdit = { questionId: number; edit: ArchivedQuestion['edits'][number] }

type Added = { isNew: boolean; edits: WaitingEdit[] }

const movesLabels = ({ before }: ArchivedQuestion['edits'][number]) =>
  before.moved !== undefined || before.restores === true

/** Whether answers given to both mean the same letters: where options were moved, in both by the same edits. */
function isComparableTx(tx: Tx, questionId: number, archived: ArchivedQuestion): boolean {
  const own = tx
    .select({ uid: questionEdit.uid, before: questionEdit.before })
    .from(questionEdit)
    .where(eq(questionEdit.questionId, questionId))
    .all()
  const ofLabels = own
    .filter(({ before }) => before.moved !== undefined || before.restores === true)
    .map(({ uid }) => uid)
  const theirs = archived.edits.filter(movesLabels).map(({ uid }) => uid)
  return ofLabels.length === theirs.length && ofLabels.every((uid) => theirs.includes(uid))
}

/**
 * The same uid, or the same stem and options in the bank, is the same question: it stays as it is here, and what is written beside
 * it is only taken where nothing is.
 */
export function addQuestionTx(tx: Tx, archived: ArchivedQuestion, bankId: number, known: Known): Added {
  const { uid, edits, tags, notes, origins, ...own } = archived
  const hash = contentHash(own)
  const there =
    tx.select({ id: question.id }).from(question).where(eq(question.uid, uid)).get() ??
    tx
      .select({ id: question.id })
      .from(question)
      .where(and(eq(question.bankId, bankId), eq(question.contentHash, hash)))
      .get()
  const { id } =
    there ??
    tx
      .insert(question)
      .values({ uid, bankId, contentHash: hash, ...own })
      .returning()
      .get()
  known.questions.set(uid, id)
  if (there && !isComparableTx(tx, id, archived)) known.incomparable.add(id)
  if (tags && !tx.select().from(questionTag).where(eq(questionTag.questionId, id)).get()) setTagsTx(tx, id, tags)
  if (notes)
    tx.insert(annotation)
      .values({ questionId: id, ...notes })
      .onConflictDoNothing()
      .run()
  for (const { import: importUid, ...place } of origins ?? []) {
    const importId = known.imports.get(importUid)
    if (importId !== undefined)
      tx.insert(origin)
        .values({ importId, questionId: id, ...place })
        .onConflictDoNothing()
        .run()
  }
  return { isNew: !there, edits: there ? [] : edits.map((edit) => ({ questionId: id, edit })) }
}

export function addEditsTx(tx: Tx, waiting: readonly WaitingEdit[], known: Known): void {
  for (const { questionId, edit } of waiting) {
    const { afterAttempt, ...before } = edit.before
    const after = afterAttempt === undefined ? {} : { afterAttemptId: known.attempts.get(afterAttempt ?? '') ?? 0 }
    tx.insert(questionEdit)
      .values({ uid: edit.uid, questionId, createdAt: edit.createdAt, before: { ...before, ...after } })
      .onConflictDoNothing()
      .run()
  }
}
