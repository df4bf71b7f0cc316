import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made of and what it makes: files, or folders with all that is in them. */
export type Build = { sources: readonly string[]; outputs: readonly string[] }

/** Returns the time of the last change of the file, or of anything in the folder; 0 if there is none. */
function lastChange(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  // a folder's own time tells of a removed file
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))))
}

/** Whether a part of the build is missing in the folder or older than any source. */
export function isStale({ sources, outputs }: Build, folder: string): boolean {
  const newest = Math.max(...sources.map((path) => lastChange(join(folder, path))))
  return outputs.some((path) => lastChange(join(folder, path)) < newest)
}
