import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'

/** Moves a file over whatever stands there, also to another disk: what has the name is whole. A kill may leave the first one as well. */
export function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to)
    return
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
  }
  const part = `${to}.part`
  copyFileSync(from, part)
  const handle = openSync(part, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(part, to)
  rmSync(from)
}
