import { join } from 'node:path'
import { AppError } from '../contract/faults.ts'
import type { Ports } from '../ports.ts'
import type { Backups } from './Backups.ts'
import { checkAlone } from './checkAlone.ts'
import { orderRestore } from './putInPlace.ts'

type RestorePorts = Pick<Ports, 'dataDir' | 'now' | 'log'> & {
  backups: Backups
  replace: (work: () => Promise<void>) => Promise<void>
}

/** Where files go that are not to be read any more, and not to be lost either. */
export const setAsideFolder = (backupsDir: string, now: number): string =>
  join(backupsDir, `set-aside-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`)

/**
 * Puts a backup in the library's place. What was there to the last moment is a backup first: nothing is open by then. Returns which
 * one, null if it was damaged and only moved aside. Throws BACKUP_DAMAGED, NOT_FOUND, LIBRARY_BUSY, DISK_FULL with nothing changed.
 */
export async function restoreBackup(
  { dataDir, now, log, backups, replace }: RestorePorts,
  id: string,
): Promise<{ before: string | null }> {
  const { folder, name } = await backups.get(id)
  await backups.keeper.ask({ kind: 'stage', folder, name, dataDir })
  let before: string | null = null
  await replace(async () => {
    checkAlone(dataDir)
    await orderRestore(dataDir, await keepPresent(), { at: now(), id })
  })
  return { before }

  /** null: it is in a backup; a damaged one makes none, and its files are moved aside. */
  async function keepPresent(): Promise<string | null> {
    try {
      before = (await backups.make('beforeRestore', { evenIfSame: true, keepAll: true }))?.name ?? null
      return null
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'DATABASE_DAMAGED') throw error
      log.error('what the restore replaces is damaged', error)
      return setAsideFolder(backups.folder, now())
    }
  }
}
