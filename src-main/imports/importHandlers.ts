import type { Handlers } from '../contract/calls.ts'
import type { ImportView, importCalls } from '../contract/importCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import type { Clock, Emit } from '../ports.ts'
import { cancelImport, clearImports, dismissImport, retryImport } from './changeImport.ts'
import type { GiveMissingTx } from './gifts.ts'
import { getImport, getImportRow, listImports } from './imports.ts'
import { giveAnswers } from './keys/giveAnswers.ts'
import { KeyReadings } from './keys/KeyReadings.ts'
import { listPapers } from './keys/listPapers.ts'
import { addLeft, leftDocuments } from './leftDocuments.ts'
import { openOriginal } from './original.ts'
import { bringBackOriginal, originalState } from './originalState.ts'
import { changedByMoving, putIn, throwAway } from './putIn.ts'
import type { Readers } from './reader/Readers.ts'
import { rereadImport } from './rereadImport.ts'
import { listDoubtful, settleReview } from './review.ts'
import { listSamples, readSample } from './samples.ts'
import { drawCrops, drawPage } from './scanned/drawPages.ts'
import { readPages } from './scanned/readPages.ts'
import { readText } from './scanned/readText.ts'
import { startImport } from './startImport.ts'
import { listTables } from './tables.ts'
import { listUnresolved } from './unresolved.ts'

type ImportPorts = {
  db: Db
  now: Clock
  emit: Emit
  documents: ContentStore
  readers: Readers
  findInBackups: (sha256: string) => Promise<Uint8Array | undefined>
  isBegunAnew: () => boolean
  giveMissingTx: GiveMissingTx
  samplesDir: string
  openFile: ((path: string) => Promise<void>) | undefined
  queue: { wake(): void; abort(jobId: number): void }
}

export function importHandlers(ports: ImportPorts): Handlers<keyof typeof importCalls> {
  const { db, now, emit, queue, samplesDir } = ports
  const readings = new KeyReadings(ports)
  const queued = (view: ImportView): ImportView => {
    queue.wake()
    emit('imports.changed')
    emit('banks.changed')
    return view
  }
  const movedIn = <Result>(result: Result): Result => {
    for (const kind of changedByMoving) emit(`${kind}.changed`)
    return result
  }
  return {
    'imports.add': async ({ target, ...file }) => queued(await startImport(ports, target, file)),
    'imports.list': ({ bankId }) => listImports(db, bankId),
    'imports.unresolved': ({ id }) => listUnresolved(db, id),
    'imports.doubtful': ({ id, limit }) => listDoubtful(db, id, limit),
    'imports.settle': ({ id, ...settled }) => {
      const view = settleReview(db, id, settled, now())
      emit('imports.changed')
      emit('questions.changed')
      emit('changes.changed')
      return view
    },
    'imports.tables': ({ id }) => listTables(db, id),
    'imports.reread': ({ id, columns }) => queued(rereadImport(db, id, columns, now())),
    'imports.papers': ({ id }) => listPapers(db, readings, id),
    'imports.giveAnswers': async (which) => queued(await giveAnswers({ db, readings }, which, now())),
    'imports.readPages': ({ id, pages }) => queued(readPages(db, id, pages, now())),
    'imports.text': ({ id }) => readText(db, id),
    'imports.page': ({ id, page }) => drawPage(ports, id, page),
    'imports.crops': ({ questionId }) => drawCrops(ports, questionId),
    'imports.left': async () => (await leftDocuments(ports)).length,
    'imports.addLeft': async ({ called }) => {
      const result = await addLeft(ports, called)
      queue.wake()
      emit('imports.changed')
      emit('banks.changed')
      return result
    },
    'imports.original': ({ id }) => originalState(ports, id),
    'imports.bringBack': async ({ id }) => {
      await bringBackOriginal(ports, id)
      emit('doctor.changed')
    },
    'imports.openOriginal': ({ id }) => openOriginal(ports, id),
    'imports.get': ({ id }) => getImport(db, id),
    'imports.cancel': ({ id }) => {
      const view = cancelImport(db, id, now())
      queue.abort(getImportRow(db, id).jobId)
      return queued(view)
    },
    'imports.putIn': ({ id }) => movedIn(putIn(db, id, ports.giveMissingTx, now())),
    'imports.throwAway': ({ id }) => {
      throwAway(db, id, now())
      movedIn(undefined)
    },
    'imports.retry': ({ id }) => queued(retryImport(db, id, now())),
    'imports.dismiss': ({ id }) => {
      dismissImport(db, id, now())
      emit('imports.changed')
      emit('changes.changed')
    },
    'imports.clear': () => {
      clearImports(db, now())
      emit('imports.changed')
      emit('changes.changed')
    },
    'imports.samples': () => listSamples(samplesDir),
    'imports.addSample': async ({ name }) => {
      const { sample, bytes } = await readSample(samplesDir, name)
      return queued(await startImport(ports, { newBank: sample.title }, { name, bytes }))
    },
  }
}
