import { assistHandlers } from '../assist/assistHandlers.ts'
import { backupHandlers } from '../backups/backupHandlers.ts'
import { findStoredFile } from '../backups/findStoredFile.ts'
import { readRestored } from '../backups/putInPlace.ts'
import { bankHandlers } from '../banks/bankHandlers.ts'
import type { CallName, Handlers } from '../contract/calls.ts'
import type { Settings } from '../contract/settingsCalls.ts'
import { dataFolderHandlers } from '../dataFolder/dataFolderHandlers.ts'
import { deskHandlers } from '../desk/deskHandlers.ts'
import { examine } from '../doctor/doctor.ts'
import { doctorHandlers } from '../doctor/doctorHandlers.ts'
import { duplicateHandlers } from '../duplicates/duplicateHandlers.ts'
import { changeHandlers } from '../editing/changeHandlers.ts'
import { editHandlers } from '../editing/editHandlers.ts'
import { giveMissingTx } from '../editing/joining/giveMissing.ts'
import type { ExamTimer } from '../exams/ExamTimer.ts'
import { examHandlers } from '../exams/examHandlers.ts'
import { drawPaper, paperOf } from '../exams/startExam.ts'
import { exportHandlers } from '../exports/exportHandlers.ts'
import { gradingHandlers } from '../grading/gradingHandlers.ts'
import { importHandlers } from '../imports/importHandlers.ts'
import { endBankImportsTx, removeBankImportsTx } from '../imports/removeBankImports.ts'
import { modelHandlers } from '../llm/modelHandlers.ts'
import { memoryHandlers } from '../memory/memoryHandlers.ts'
import { addMemoryJob } from '../memory/memoryJob.ts'
import { followSettingsTx } from '../mistakes/followSettings.ts'
import { mistakeHandlers } from '../mistakes/mistakeHandlers.ts'
import { practiceHandlers } from '../practice/practiceHandlers.ts'
import { questionHandlers } from '../questions/questionHandlers.ts'
import { wakeWaiting } from '../queue/jobs.ts'
import type { QueueRunner } from '../queue/QueueRunner.ts'
import { renewalHandlers } from '../renewals/renewalHandlers.ts'
import { settingsHandlers } from '../settings/settingsHandlers.ts'
import { statisticsHandlers } from '../statistics/statisticsHandlers.ts'
import { supportHandlers } from '../support/supportHandlers.ts'
import { type Core, emitGraded } from './Core.ts'
import type { LargeChanges } from './LargeChanges.ts'
import type { Replace } from './Replace.ts'

/** What works for the calls of one open library. */
type Working = { queue: QueueRunner; timer: ExamTimer; large: LargeChanges; replace: Replace }

/** Returns a handler for each call, and joins what the rooms cannot know of each other: what a change in one means for another. */
export function createHandlers(core: Core, { queue, timer, large, replace }: Working): Handlers<CallName> {
  const { ports, db, documents, images, unsaved, readers, downloads, models, backups, updates, checkups, emit } = core
  const { now } = ports
  const wakeAsking = () => {
    for (const kind of ['ask', 'grade']) wakeWaiting(db, kind, now())
    queue.wake()
  }
  const rememberAnew = () => {
    addMemoryJob(db, { rate: false, fit: false }, now())
    queue.wake()
  }
  const settingsSaved = (changed: Partial<Settings>) => {
    const { desiredRetention, rightInARowToLeave, baseUrls } = changed
    if (changed.checkForUpdates !== undefined) void updates.look()
    // a key that was entered first is from now on for this address; without a keychain it is when it is first used
    if (baseUrls?.custom !== undefined) void models.keys.find('custom').catch(() => {})
    if (rightInARowToLeave !== undefined) emit('mistakes.changed')
    if (desiredRetention !== undefined) addMemoryJob(db, { rate: false, fit: false }, now())
    wakeAsking()
  }
  const gradingAsked = () => {
    queue.wake()
    emitGraded(emit)
  }
  const archiveAdded = () => {
    emitGraded(emit)
    for (const kind of ['imports', 'annotations', 'plan', 'settings', 'changes'] as const) emit(`${kind}.changed`)
  }
  const papers = {
    ofExam: async (sessionId: number) => paperOf(db, (await timer.look(sessionId)).exam.sessionId),
    drawn: (blueprintId: number) => drawPaper(db, blueprintId),
  }
  const findInBackups = async (sha256: string) => findStoredFile(await backups.folders(), 'documents', sha256)
  const isBegunAnew = () => {
    const { at, id } = readRestored(ports.dataDir)
    return at > 0 && id === null
  }
  const readingModel = () => models.settings().readingModel
  const gradingModel = () => models.settings().gradingModel
  return {
    ...dataFolderHandlers({ ...ports, emit }),
    ...backupHandlers({ ...ports, db, emit, backups, wake: () => queue.wake(), replace }),
    ...doctorHandlers({ db, dataDir: ports.dataDir, checkups, emit }),
    ...bankHandlers({ db, now, emit, imports: { endTx: endBankImportsTx, removeTx: removeBankImportsTx } }),
    ...questionHandlers({ db, now, emit, images }),
    ...editHandlers({ db, now, emit, images, unsaved, readers }),
    ...changeHandlers({ db, now, emit, cardsBack: rememberAnew }),
    ...importHandlers({
      giveMissingTx,
      ...ports,
      db,
      emit,
      documents,
      readers,
      queue,
      findInBackups,
      isBegunAnew,
      openFile: ports.openFile,
    }),
    ...renewalHandlers({ db, now, emit, plans: core.renewals }),
    ...deskHandlers({ db, now, emit, readers, queue, documents, images, apply: large.mend }),
    ...practiceHandlers({ db, now, emit }),
    ...memoryHandlers({ db, now, emit, queue }),
    ...mistakeHandlers({ db, now, emit }),
    ...duplicateHandlers({ db, now, emit }),
    ...statisticsHandlers({ db, now }),
    ...examHandlers({ db, now, emit, timer }),
    ...exportHandlers({ ...ports, db, documents, images, downloads, readers, papers, added: archiveAdded }),
    ...gradingHandlers({ db, now, gradingModel, changed: gradingAsked }),
    ...settingsHandlers({ db, emit, followTx: followSettingsTx, saved: settingsSaved }),
    ...modelHandlers({ ...models, keySet: wakeAsking }),
    ...supportHandlers({
      ...ports,
      db,
      downloads,
      updates,
      examine: () => examine(db, documents, images, ports.dataDir),
    }),
    ...assistHandlers({ ...models, db, now, emit, queue, readingModel }),
  }
}
