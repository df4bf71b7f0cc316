import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes the files of a folder that were last written before this time, in milliseconds UTC. A folder that is not there is empty. */
export async function forgetOldFiles(dir: string, before: number): Promise<void> {
  for (const name of await readdir(dir).catch(() => [])) {
    const file = join(dir, name)
    const written = (await stat(file).catch(() => undefined))?.mtimeMs
    if (written !== undefined && written < before) await rm(file, { force: true })
  }
}
