import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  path: string
  /** Until `empty`, nothing fits on it any more. */
  fill(): void
  empty(): void
  /** Has a folder on it refuse writes, and later no more. */
  protect(folder: string): void
  release(folder: string): void
  remove(): void
}

const mount = (...args: string[]) => void execFileSync('mount', args, { stdio: 'ignore' })

/** A disk of its own with so many megabytes. Throws where none may be made. */
export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'qquiz-disk-'))
  const ballast = join(path, 'ballast')
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path)
  return {
    path,
    fill: () => void execFileSync('sh', ['-c', `dd if=/dev/zero of=${ballast} bs=64k 2>/dev/null || true`]),
    empty: () => rmSync(ballast),
    protect: (folder) => {
      mount('--bind', folder, folder)
      mount('-o', 'remount,bind,ro', folder)
    },
    release: (folder) => mount('-o', 'remount,bind,rw', folder),
    remove: () => {
      execFileSync('umount', ['-l', path])
      rmSync(path, { recursive: true })
    },
  }
}

const canMake = (): boolean => {
  try {
    smallDisk(1).remove()
    return true
  } catch {
    return false
  }
}

export const hasSmallDisks = canMake()
