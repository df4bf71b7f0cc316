import type { BackupList, backupCalls } from '../contract/backupCalls.ts'
import type { Handlers } from '../contract/calls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Emit, Ports } from '../ports.ts'
import type { Backups } from './Backups.ts'
import { addBackupJob, findBackupJob, isBackupAwaited } from './backupJob.ts'

type BackupPorts = Pick<Ports, 'now' | 'openFolder'> & { db: Db; emit: Emit; backups: Backups; wake: () => void }

export function backupHandlers(ports: BackupPorts): Handlers<keyof typeof backupCalls> {
  const { db, now, emit, backups, wake, openFolder } = ports
  const list = async (): Promise<BackupList> => {
    const last = findBackupJob(db)
    return {
      folder: backups.folder,
      canOpen: openFolder !== undefined,
      backups: (await backups.list()).map(({ view }) => view),
      second: backups.second,
      isWorking: isBackupAwaited(db),
      fault: last?.fault ?? null,
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
    'backups.openFolder': async () => openFolder?.(backups.folder),
    'backups.setSecond': async ({ folder }) => {
      await backups.setSecond(folder)
      addBackupJob(db, 'daily', now())
      wake()
      emit('backups.changed')
      return list()
    },
  }
}
