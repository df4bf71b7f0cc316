import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../contract/faults.ts'

/** Throws FILE_UNREADABLE. */
export async function readNamedFile(path: string): Promise<{ name: string; bytes: Buffer }> {
  const bytes = await readFile(path).catch((cause) => {
    throw new AppError('FILE_UNREADABLE', `${path} cannot be read. Check the path and that you may open it.`, { cause })
  })
  return { name: basename(path), bytes }
}
