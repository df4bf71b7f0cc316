import { z } from 'zod'
import { recordChange } from '../../changes/recordChange.ts'
import type { ArchiveBankResult, ArchiveResult } from '../../contract/exportCalls.ts'
import { AppError } from '../../contract/faults.ts'
import type { Db, Tx } from '../../db/openDatabase.ts'
import type { ContentStore } from '../../files/ContentStore.ts'
import { addAttemptTx, addJoinedTx, addSessionTx, addSettingsTx, addStudyTx, followAnswersTx } from './addHistoryTx.ts'
import {
  addBankTx,
  addDocumentsTx,
  addEditsTx,
  addImagesTx,
  addImportsTx,
  addQuestionTx,
  countRemovedTx,
  type WaitingEdit,
} from './addLibraryTx.ts'
import {
  type ArchivedDocument,
  type ArchivedImage,
  archivedAttempt,
  archivedBank,
  archivedDocument,
  archivedImage,
  archivedImport,
  archivedQuestion,
  archivedSession,
  archivedSettings,
  archivedStudy,
} from './archiveSchema.ts'
import { Known } from './Known.ts'
import { OpenArchive } from './openArchive.ts'

type Stores = { documents: Pick<ContentStore, 'add'>; images: Pick<ContentStore, 'add'> }

const stray = (name: string) =>
  new AppError(
    'ARCHIVE_DAMAGED',
    `This archive holds ${name}, of which it says nothing. Export it again where it came from.`,
  )

/** Files named by their bytes: to have one before its row is there harms nobody, should the rest fail. */
async function keepMedia(
  archive: OpenArchive,
  { documents, images }: Stores,
  listed: { documents: readonly ArchivedDocument[]; images: readonly ArchivedImage[] },
): Promise<void> {
  for (const [folder, store, rows] of [
    ['documents', documents, listed.documents],
    ['images', images, listed.images],
  ] as const) {
    const sizes = new Map(rows.map(({ sha256, size }) => [sha256, size]))
    for (const [sha256, bytes] of archive.media(folder)) {
      if (sizes.get(sha256) !== bytes.length) throw stray(`${folder}/${sha256}`)
      await store.add(bytes)
    }
  }
}

/**
 * Adds what an archive holds and the library has not: in one transaction, so that of an archive that is damaged, hostile or too
 * new nothing is there. What is there stays as it is. Throws ARCHIVE_DAMAGED, ARCHIVE_NEWER, ARCHIVE_TOO_LARGE.
 */
export async function addArchive(
  { db, ...stores }: Stores & { db: Db },
  { name, bytes }: { name: string; bytes: Uint8Array },
  now: number,
): Promise<ArchiveResult> {
  const archive = new OpenArchive(bytes)
  const documents = archive.read('documents.json', z.array(archivedDocument)) ?? []
  const images = archive.read('images.json', z.array(archivedImage)) ?? []
  await keepMedia(archive, stores, { documents, images })
  const made = { kind: 'addArchive', madeBy: 'document', detail: { name } } as const
  return recordChange(db, made, now, (tx) => addAllTx(tx, archive, { documents, images }))
}

function addAllTx(
  tx: Tx,
  archive: OpenArchive,
  { documents, images }: { documents: readonly ArchivedDocument[]; images: readonly ArchivedImage[] },
): ArchiveResult {
  const known = new Known()
  const settings = archive.read('settings.json', archivedSettings)
  if (settings) addSettingsTx(tx, settings)
  const banks = [...archive.readAll(archive.names('banks/'), archivedBank)].map(([name, archived]) => ({
    number: name.slice('banks/'.length, -'.json'.length),
    added: addBankTx(tx, archived, known),
  }))
  addImagesTx(tx, images)
  addDocumentsTx(tx, archive, documents, known)
  addImportsTx(tx, archive.read('imports.json', z.array(archivedImport)) ?? [], known)
  const edits: WaitingEdit[] = []
  const results = banks.map(({ number, added }) => ({
    ...added,
    ...addQuestionsTx(tx, archive, { number, id: added.id }, known, edits),
  }))
  countRemovedTx(tx, [...known.imports.values()])
  const answers = { added: 0, known: 0 }
  const sessions = { added: 0, known: 0 }
  for (const [, list] of archive.readAll(archive.names('history/attempts-'), z.array(archivedAttempt)))
    for (const one of list) addAttemptTx(tx, one, known, answers)
  addEditsTx(tx, edits, known)
  addJoinedTx(tx, known)
  const study = archive.read('history/study.json', archivedStudy)
  if (study) addStudyTx(tx, study, known)
  for (const [, list] of archive.readAll(archive.names('history/sessions-'), z.array(archivedSession)))
    for (const one of list) addSessionTx(tx, one, known, sessions)
  followAnswersTx(tx, known)
  return { banks: results, answers, sessions }
}

function addQuestionsTx(
  tx: Tx,
  archive: OpenArchive,
  { number, id }: { number: string; id: number },
  known: Known,
  edits: WaitingEdit[],
): Pick<ArchiveBankResult, 'added' | 'known'> {
  const tally = { added: 0, known: 0 }
  for (const [, list] of archive.readAll(archive.names(`questions/${number}-`), z.array(archivedQuestion)))
    for (const archived of list) {
      const added = addQuestionTx(tx, archived, id, known)
      tally[added.isNew ? 'added' : 'known'] += 1
      edits.push(...added.edits)
    }
  return tally
}
