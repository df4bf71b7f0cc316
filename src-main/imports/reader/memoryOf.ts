import { readFileSync } from 'node:fs'

const pageBytes = 4096

/** Returns what a process holds in memory, in bytes; undefined where only the process itself can tell: it watches itself, too. */
export function memoryOf(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined
  try {
    const resident = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]
    return Number(resident) * pageBytes
  } catch {
    return undefined // gone
  }
}
