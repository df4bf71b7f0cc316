import { statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../contract/faults.ts'
import { LibraryCopier } from '../db/LibraryCopier.ts'

/** Why a file cannot be held alone though nobody else has it. */
const isBroken = /^SQLITE_(?:NOTADB|CORRUPT|CANTOPEN|ERROR|FORMAT)/

/** Throws LIBRARY_BUSY if another program has the library open: what it writes would go with the file that is replaced. */
export function checkAlone(dataDir: string): void {
  const file = join(dataDir, 'library.sqlite')
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return // an empty one would be written to
  try {
    new LibraryCopier(file).close()
  } catch (error) {
    const { code } = ((error instanceof AppError && error.cause) || error) as { code?: string }
    if (!isBroken.test(code ?? '')) throw error
  }
}
