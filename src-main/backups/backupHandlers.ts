import type { BackupList, backupCalls, repairCalls } from '../contract/backupCalls.ts'
import type { Handlers } from '../contract/calls.ts'
import { AppError } from '../contract/faults.ts'
import { readCounts } from '../db/copies/readContent.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Emit, Ports } from '../ports.ts'
import type { Backups } from './Backups.ts'
import { addBackupJob, findBackupJob, isBackupAwaited } from './backupJob.ts'
import { restoreBackup } from './restoreBackup.ts'

type BackupPorts = Pick<Ports, 'now' | 'openFolder' | 'dataDir' | 'log'> & {
  db: Db
  emit: Emit
  backups: Backups
  wake: () => void
  /** Does the work while no library is open, and opens what is there then. */
  replace: (work: () => Promise<void>) => Promise<void>
}

export function backupHandlers(ports: BackupPorts): Handlers<keyof typeof backupCalls | keyof typeof repairCalls> {
  const { db, now, emit, backups, wake, openFolder } = ports
  const list = async (): Promise<BackupList> => {
    const last = findBackupJob(db)
    const made = (await backups.list()).map(({ view }) => view)
    const isSoundSince = made.some(
      ({ place, problems, madeAt }) => place === 'own' && problems === 0 && madeAt > (last?.finishedAt ?? 0),
    )
    return {
      folder: backups.folder,
      canOpen: openFolder !== undefined,
      backups: made,
      second: backups.second,
      isWorking: isBackupAwaited(db),
      fault: isSoundSince ? null : (last?.fault ?? null),
    }
  }
  return {
    'backups.list': list,
    'backups.make': () => {
      addBackupJob(db, 'byHand', now())
      wake()
      emit('backups.changed')
    },
    'backups.verify': async ({ id }) => {
      const view = await backups.verify(id)
      emit('backups.changed')
      return view
    },
    'backups.compare': async ({ id }) => {
      const backup = (await backups.get(id)).view
      return { backup, now: readCounts(db.$client) }
    },
    'backups.restore': ({ id }) => restoreBackup(ports, id),
    'repair.get': () => null,
    'repair.begin': () => {
      throw new AppError('DATABASE_DAMAGED', 'The library is to be repaired.')
    },
    'repair.lookIn': () => {
      throw new AppError('CONFLICT', 'The library is open; backups.list says which there are.')
    },
    'repair.choose': () => {
      throw new AppError('CONFLICT', 'The library is open; a backup can take its place by backups.restore.')
    },
    'backups.openFolder': async () => openFolder?.(backups.folder),
    'backups.setSecond': async ({ folder }) => {
      await backups.setSecond(folder)
      addBackupJob(db, 'hourly', now())
      wake()
      emit('backups.changed')
      return list()
    },
  }
}
