import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { AppError } from '../contract/faults.ts'
import { listKept, readManifest } from './manifest.ts'
import { backupFoldersIn } from './secondFolder.ts'

/**
 * Returns the folders with backups that a person means by a path: there, in folders of ours in it, in a library, or around the backup
 * that it is or is a file of. Throws INVALID_INPUT for what is no whole path, NOT_FOUND if there is none.
 */
export async function foldersAt(typed: string): Promise<string[]> {
  const path = typed.trim().replace(/^~(?=$|[/\\])/, homedir())
  if (!isAbsolute(path))
    throw new AppError('INVALID_INPUT', 'folder: the whole path is needed', { details: { field: 'folder' } })
  const found = await stat(path).catch(() => undefined)
  const folder = found?.isDirectory() ? resolve(path) : dirname(resolve(path))
  const isBackup = readManifest(dirname(folder), basename(folder)) !== undefined
  const tried = [
    ...(isBackup ? [dirname(folder)] : [folder]),
    join(folder, 'backups'),
    ...(await backupFoldersIn(folder)).map((name) => join(folder, name)),
  ]
  const folders: string[] = []
  for (const one of tried) if (found && (await listKept(one)).length > 0) folders.push(one)
  if (folders.length === 0) throw new AppError('NOT_FOUND', `There are no backups in ${folder}.`)
  return folders
}
