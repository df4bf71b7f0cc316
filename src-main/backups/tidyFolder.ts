import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { partPrefix } from './keeper/makeBackup.ts'
import { listKept, parts, readFileList, stores } from './manifest.ts'
import { namesIn } from './storedFiles.ts'
import { thinned } from './thinned.ts'

/** What was touched within an hour of the newest backup may belong to one that another process is writing. */
const graceMs = 3_600_000

const changedAt = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0

/**
 * Removes the backups that are no longer needed, then the files that none of the others refers to, and what a kill left half
 * written. Ages of files are compared with one another, never with a clock.
 */
export async function tidyFolder(folder: string, now: number): Promise<void> {
  const all = await listKept(folder)
  const [newest] = all
  if (!newest) return
  const until = (await changedAt(join(folder, newest.name, parts.manifest))) - graceMs
  for (const name of thinned(all, now)) await removeBackup(folder, name)
  for (const name of await namesIn(folder))
    if (name.startsWith(partPrefix) && (await changedAt(join(folder, name))) < until)
      await rm(join(folder, name), { recursive: true, force: true })
  await removeUnused(folder, until)
}

/** Its description goes first: what is left of it by a kill is no backup. */
async function removeBackup(folder: string, name: string): Promise<void> {
  await rm(join(folder, name, parts.manifest), { force: true })
  await rm(join(folder, name), { recursive: true, force: true })
}

async function removeUnused(folder: string, until: number): Promise<void> {
  const used = new Set<string>()
  for (const { name } of await listKept(folder)) {
    try {
      for (const { store, sha256 } of readFileList(folder, name)) used.add(`${store}/${sha256}`)
    } catch {
      return // what it refers to is not known: nothing is taken away
    }
  }
  for (const store of stores)
    for (const name of await namesIn(join(folder, store))) {
      const file = join(folder, store, name)
      if (!used.has(`${store}/${name}`) && (await changedAt(file)) < until) await rm(file, { force: true })
    }
}
