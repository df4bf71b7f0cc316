import { join } from 'node:path'
import { askJob } from '../assist/askJob.ts'
import { assistHandlers } from '../assist/assistHandlers.ts'
import { bankHandlers } from '../banks/bankHandlers.ts'
import type { CallName, Handlers } from '../contract/calls.ts'
import type { Envelope } from '../contract/faults.ts'
import type { ImportView } from '../contract/importCalls.ts'
import type { Settings } from '../contract/settingsCalls.ts'
import { type Db, openDatabase } from '../db/openDatabase.ts'
import { examine } from '../doctor/doctor.ts'
import type { Finding } from '../doctor/Finding.ts'
import { editHandlers } from '../editing/editHandlers.ts'
import { ExamClock } from '../exams/ExamClock.ts'
import { ExamTimer } from '../exams/ExamTimer.ts'
import { examHandlers } from '../exams/examHandlers.ts'
import { gradeJob } from '../grading/gradeJob.ts'
import { gradingHandlers } from '../grading/gradingHandlers.ts'
import { ContentStore } from '../imports/ContentStore.ts'
import { importHandlers } from '../imports/importHandlers.ts'
import { ingestJob } from '../imports/ingestJob.ts'
import { type Original, readOriginal } from '../imports/original.ts'
import { removeBankImportsTx } from '../imports/removeBankImports.ts'
import { modelHandlers } from '../llm/modelHandlers.ts'
import { memoryHandlers } from '../memory/memoryHandlers.ts'
import { addDueMemoryJob, addMemoryJob, memoryJob } from '../memory/memoryJob.ts'
import { followSettingsTx } from '../mistakes/followSettings.ts'
import { mistakeHandlers } from '../mistakes/mistakeHandlers.ts'
import type { Emit, Ports } from '../ports.ts'
import { practiceHandlers } from '../practice/practiceHandlers.ts'
import { questionHandlers } from '../questions/questionHandlers.ts'
import { wakeWaiting } from '../queue/jobs.ts'
import { QueueRunner } from '../queue/QueueRunner.ts'
import { settingsHandlers } from '../settings/settingsHandlers.ts'
import { statisticsHandlers } from '../statistics/statisticsHandlers.ts'
import { createModels, type Models } from './createModels.ts'
import { dataPlaceHandlers } from './dataPlace/dataPlaceHandlers.ts'
import { emitGathered } from './emitGathered.ts'
import { route } from './route.ts'

export type App = {
  /** Answers one call; never rejects. */
  call(name: string, input: unknown): Promise<Envelope<unknown>>
  /** A file from outside the page (dropped on the icon, opened with the app): into a new bank named after it. */
  openFile(name: string, bytes: Uint8Array): Promise<Envelope<ImportView>>
  /** The document of an import, for a host that hands it to a browser. Throws as readOriginal does. */
  readOriginal(importId: number): Promise<Original>
  /** Starts working off the queue. */
  start(): void
  /** Checks that the library is sound; changes nothing. */
  examine(): Promise<readonly Finding[]>
  /** Stops the queue, puts unfinished jobs back into it, closes the database. */
  close(): Promise<void>
}

const withoutEnding = (name: string) =>
  name
    .replace(/\.[^.]{1,8}$/, '')
    .trim()
    .slice(0, 120) || 'QQuiz'

type Stores = { documents: ContentStore; images: ContentStore }

const graded = (emit: Emit) => {
  for (const name of ['practice.changed', 'mistakes.changed', 'banks.changed', 'questions.changed'] as const) emit(name)
}

const askedBy = ({ scriptModel }: Ports) => (scriptModel ? 'script' : 'person')

function createQueue(ports: Ports, db: Db, emit: Emit, stores: Stores, models: Models) {
  const { now, log, readerWorker } = ports
  const imported = () => {
    for (const name of ['imports.changed', 'banks.changed', 'questions.changed'] as const) emit(name)
  }
  const { llm, connections } = models
  const kinds = [
    ingestJob({ db, now, log, readerWorker, changed: imported, ...stores }),
    askJob({ askedBy: askedBy(ports), db, now, llm, connections, changed: () => emit('assist.changed') }),
    memoryJob({ db, now, changed: () => emit('plan.changed') }),
  ]
  const gradingModel = () => models.settings().gradingModel
  const grading = gradeJob({ db, now, llm, connections, gradingModel, changed: () => graded(emit) })
  // A person's answers are not for the model of a script.
  return new QueueRunner({ db, now, log, kinds: askedBy(ports) === 'person' ? [...kinds, grading] : kinds })
}

function createExamTimer({ now, monotonic, log }: Ports, db: Db, emit: Emit, queue: QueueRunner): ExamTimer {
  const handedIn = () => {
    queue.wake()
    emit('exams.handedIn')
    emit('practice.answered')
  }
  return new ExamTimer({ db, clock: new ExamClock({ now, monotonic }), log, handedIn })
}

/**
 * The whole core over one library, the same for every host. Throws what openDatabase throws; nothing runs and nothing
 * is written before `start`, but the migrations.
 */
export function createApp(ports: Ports): App {
  const { dataDir, migrationsDir, samplesDir, now, log } = ports
  const file = join(dataDir, 'library.sqlite')
  const db = openDatabase({ file, migrationsDir, backupsDir: join(dataDir, 'backups'), now: now() })
  const { emit, flush } = emitGathered(ports.emit)
  const documents = new ContentStore(join(dataDir, 'documents'))
  const images = new ContentStore(join(dataDir, 'images'))
  const models = createModels(ports, db)
  const queue = createQueue(ports, db, emit, { documents, images }, models)
  const timer = createExamTimer(ports, db, emit, queue)
  const lookAgain = () => {
    for (const kind of ['ask', 'grade']) wakeWaiting(db, kind, now())
    queue.wake()
  }
  const settingsSaved = ({ desiredRetention, rightInARowToLeave }: Partial<Settings>) => {
    if (rightInARowToLeave !== undefined) emit('mistakes.changed')
    if (desiredRetention !== undefined) addMemoryJob(db, { rate: false, fit: false }, now())
    lookAgain()
  }
  const handlers: Handlers<CallName> = {
    ...dataPlaceHandlers({ ...ports, emit }),
    ...bankHandlers({ db, now, emit, beforeRemovalTx: removeBankImportsTx }),
    ...questionHandlers({ db, now, emit, images }),
    ...editHandlers({ db, now, emit }),
    ...importHandlers({ db, now, emit, documents, samplesDir, queue, openFile: ports.openFile }),
    ...practiceHandlers({ db, now, emit }),
    ...memoryHandlers({ db, now, emit, queue }),
    ...mistakeHandlers({ db, now, emit }),
    ...statisticsHandlers({ db, now }),
    ...examHandlers({ db, now, emit, timer }),
    ...gradingHandlers({
      db,
      now,
      gradingModel: () => models.settings().gradingModel,
      changed: () => {
        queue.wake()
        graded(emit)
      },
    }),
    ...settingsHandlers({ db, emit, followTx: followSettingsTx, saved: settingsSaved }),
    ...modelHandlers({ ...models, keySet: lookAgain }),
    ...assistHandlers({
      db,
      now,
      emit,
      queue,
      ...models,
      askedBy: askedBy(ports),
      readingModel: () => models.settings().readingModel,
    }),
  }
  const call: App['call'] = (name, input) => route(handlers, log, name, input)
  return {
    call,
    openFile: async (name, bytes) => {
      const input = { target: { newBank: withoutEnding(name) }, name, bytes }
      const envelope = (await call('imports.add', input)) as Envelope<ImportView>
      emit('imports.opened')
      return envelope
    },
    readOriginal: (importId) => readOriginal({ db, documents }, importId),
    start: () => {
      addDueMemoryJob(db, now())
      queue.start()
      timer.start()
    },
    examine: () => examine(db, documents, images),
    close: async () => {
      timer.stop()
      await queue.stop()
      flush()
      db.$client.close()
    },
  }
}
