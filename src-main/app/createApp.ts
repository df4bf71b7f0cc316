import { join } from 'node:path'
import { Backups } from '../backups/Backups.ts'
import { BulkBackups } from '../backups/BulkBackups.ts'
import { noteIfDamaged } from '../backups/backupJob.ts'
import { HourlyBackups } from '../backups/HourlyBackups.ts'
import { isKept } from '../backups/isKept.ts'
import { endRestore } from '../backups/putInPlace.ts'
import type { Finding } from '../contract/doctorCalls.ts'
import { AppError, type Envelope, type Fault } from '../contract/faults.ts'
import { storageFault } from '../contract/storageFault.ts'
import { Checkpoints } from '../db/Checkpoints.ts'
import { unmarkLog } from '../db/logMark.ts'
import { closeDatabase, openDatabase } from '../db/openDatabase.ts'
import { whenWritable } from '../db/writtenElsewhere.ts'
import { writtenSoFar } from '../db/writtenSoFar.ts'
import { Checkups } from '../doctor/Checkups.ts'
import { examine } from '../doctor/doctor.ts'
import { mend } from '../doctor/mend.ts'
import { ExamTimer } from '../exams/ExamTimer.ts'
import { type Download, Downloads } from '../exports/Downloads.ts'
import { ContentStore } from '../files/ContentStore.ts'
import { forgetOldFiles } from '../files/forgetOldFiles.ts'
import { bankNameOf } from '../imports/bankNameOf.ts'
import { type Original, readOriginal } from '../imports/original.ts'
import { Readers } from '../imports/reader/Readers.ts'
import { createModels } from '../llm/createModels.ts'
import { addDueMemoryJob } from '../memory/memoryJob.ts'
import type { Ports } from '../ports.ts'
import { contentsByReaders, RenewalPlans } from '../renewals/RenewalPlans.ts'
import { Updates } from '../support/Updates.ts'
import { type Core, emitGraded } from './Core.ts'
import { createHandlers } from './createHandlers.ts'
import { createQueue } from './createQueue.ts'
import { emitGathered } from './emitGathered.ts'
import { LargeChanges } from './LargeChanges.ts'
import { nameTurns } from './nameTurns.ts'
import type { Damaged, Replace } from './Replace.ts'
import { route } from './route.ts'

export type App = {
  /** Answers one call; never rejects. */
  call(name: string, input: unknown): Promise<Envelope<unknown>>
  /** Imports a file from outside the page (dropped on the icon, opened with the app) into a new bank named after it; an archive brings its own. */
  openFile(name: string, bytes: Uint8Array): Promise<Envelope<unknown>>
  /** Returns the document of an import, for a host that hands it to a browser. Throws as readOriginal does. */
  readOriginal(importId: number): Promise<Original>
  /** A file made for export, for a host that hands it to a browser: once. undefined if there is none, or no longer. */
  takeExport(token: string): Download | undefined
  /** Starts working off the queue. */
  start(): void
  /** Why jobs wait for the disk: it is full, or cannot be written; null while it takes what there is. */
  storageFault(): Fault | null
  /** Checks that the library is sound; changes nothing. */
  examine(): Promise<readonly Finding[]>
  /** Mends what follows from something else or lies in a backup, after a backup; says what it did, and examines. */
  mend(): Promise<{ done: readonly string[]; findings: readonly Finding[] }>
  /** Makes a backup now; throws what makes none. */
  backUp(): Promise<void>
  /** Stops the queue, puts unfinished jobs back into it, closes the database. `quietly`: without a backup. */
  close(how?: 'quietly'): Promise<void>
}

/** What is written in a dialog is saved by then, or never. */
const unsavedForMs = 24 * 60 * 60 * 1000

/** The first page comes first. */
const warmAfterMs = 1000

/** Nobody waits longer for the program to end; the next start has it made. */
const usualEndMs = 10_000

const cannotReplace: Replace = async () => {
  throw new AppError('CONFLICT', 'The library cannot be replaced by this host.')
}

async function backUpAtEnd({ db, backups, ports }: Core, isChanged: () => boolean): Promise<void> {
  const { now, log, longestEndMs = usualEndMs } = ports
  try {
    if (isChanged() || !(await isKept(db, backups.folder)))
      await backups.make('closing', { signal: AbortSignal.timeout(longestEndMs) })
  } catch (error) {
    log.error('no backup was made at the end', error)
    noteIfDamaged({ db, now, log }, 'closing', error)
  }
}

/**
 * Opens a library and puts the whole core together over it, the same for every host. Throws what openDatabase throws;
 * nothing runs and nothing is written before `start`, but the migrations.
 */
export function createApp(ports: Ports, replace: Replace = cannotReplace, damaged: Damaged = () => {}): App {
  const { dataDir, migrationsDir, now, log } = ports
  const readers = new Readers(ports.startReader)
  if (ports.readsAtOnce) readers.warm()
  endRestore(dataDir)
  const file = join(dataDir, 'library.sqlite')
  const db = openDatabase({ file, migrationsDir, backupsDir: join(dataDir, 'backups'), now: now() })
  const documents = new ContentStore(join(dataDir, 'documents'))
  const images = new ContentStore(join(dataDir, 'images'))
  const unsavedDir = join(dataDir, 'unsaved')
  const unsaved = new ContentStore(unsavedDir)
  const { emit, flush } = emitGathered(ports.emit)
  const downloads = new Downloads(now)
  const backups = new Backups({ ...ports, begun: () => unmarkLog(db.$client) })
  const updates = new Updates({ ...ports, db, emit })
  const checkups = new Checkups({
    ...ports,
    backups,
    changed: () => emit('doctor.changed'),
    mended: () => emitGraded(emit),
  })
  const core: Core = {
    ports,
    db,
    documents,
    images,
    unsaved,
    readers,
    downloads,
    emit,
    models: createModels(ports, db),
    backups,
    updates,
    renewals: new RenewalPlans(contentsByReaders(readers)),
    checkups,
  }
  const queue = createQueue(core, damaged)
  const checkpoints = new Checkpoints(db, (error) =>
    log.error('what was written could not be brought into the file of the library', error),
  )
  const handedIn = () => {
    queue.wake()
    emit('exams.handedIn')
    emit('practice.answered')
  }
  const timer = new ExamTimer({ ...ports, db, handedIn })
  const keeping = { db, backups, log, now, changed: () => emit('backups.changed') }
  const hourly = new HourlyBackups(keeping)
  const bulk = new BulkBackups(keeping)
  const large = new LargeChanges({ ...ports, ...core, keeper: backups.keeper, wake: () => queue.wake() })
  const handlers = nameTurns(bulk.before(large.over(createHandlers(core, { queue, timer, large, replace }))), db)
  const written = () => writtenSoFar(db.$client)
  const writtenAtStart = written()
  const call: App['call'] = (name, input) => route(handlers, log, name, input)
  let warming: NodeJS.Timeout | undefined
  return {
    call,
    openFile: async (name, bytes) => {
      if (/\.qquiz$/i.test(name)) return call('exports.addArchive', { name, bytes })
      const envelope = await call('imports.add', {
        target: { newBank: bankNameOf(name) },
        name,
        bytes,
        whenBad: 'hold',
      })
      emit('imports.opened')
      return envelope
    },
    takeExport: (token) => downloads.take(token),
    readOriginal: (importId) => readOriginal({ db, documents, readers }, importId),
    start: () => {
      try {
        addDueMemoryJob(db, now())
      } catch (error) {
        if (!storageFault(error)) throw error // it is looked for again at the next start
        log.error('the plan could not be made anew', error)
      }
      queue.start()
      timer.start()
      checkpoints.start()
      hourly.start()
      updates.start()
      forgetOldFiles(unsavedDir, now() - unsavedForMs).catch((error) =>
        log.error('pictures that were never saved could not be removed', error),
      )
      warming ??= setTimeout(() => readers.warm(), warmAfterMs).unref()
    },
    storageFault: () => queue.storageFault,
    examine: () => examine(db, documents, images, dataDir),
    mend: async () => {
      await backups.make('beforeRepair').catch((error) => log.error('no backup was made before the repair', error))
      const done = await mend({ db, documents, images, folders: await backups.folders(), now: now() })
      emitGraded(emit)
      return { done, findings: await examine(db, documents, images, dataDir) }
    },
    backUp: async () => void (await backups.make('byHand', { evenIfSame: true })),
    close: async (how) => {
      timer.stop()
      checkpoints.stop()
      updates.stop()
      clearTimeout(warming)
      await queue.stop()
      await hourly.stop()
      await bulk.stop()
      await checkups.stop()
      await whenWritable(db)
      if (how !== 'quietly' && ports.backsUpAtEnd) await backUpAtEnd(core, () => written() !== writtenAtStart)
      readers.close()
      flush()
      closeDatabase(db)
    },
  }
}
