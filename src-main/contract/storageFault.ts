import { AppError } from './faults.ts'

const full = /^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/
const unwritable = /^(?:SQLITE_(?:READONLY|CANTOPEN|IOERR|PERM|AUTH)\w*|EROFS|EACCES|EPERM|EIO|ENODEV)$/

const sentences = {
  DISK_FULL:
    'The disk is full, and what you did last is not stored. Free some space; what waits then goes on by itself.',
  LIBRARY_UNWRITABLE:
    'The library cannot be written, and what you did last is not stored. Check its folder; what waits then goes on by itself.',
} as const

/**
 * The fault of an error in which the disk refused, wherever in its causes: DISK_FULL or LIBRARY_UNWRITABLE. undefined for any other.
 */
export function storageFault(error: unknown): AppError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof AppError) return at.code in sentences ? at : undefined
    const code = String((at as { code?: unknown }).code ?? '')
    const found = full.test(code) ? 'DISK_FULL' : unwritable.test(code) ? 'LIBRARY_UNWRITABLE' : undefined
    if (found) return new AppError(found, sentences[found], { cause: error })
  }
  return undefined
}
