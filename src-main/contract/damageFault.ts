import { AppError } from './faults.ts'

/** The fault of an error in which SQLite found its file damaged, wherever in its causes: DATABASE_DAMAGED. undefined for any other. */
export function damageFault(error: unknown): AppError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof AppError) return at.code === 'DATABASE_DAMAGED' ? at : undefined
    if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(String((at as { code?: unknown }).code ?? '')))
      return new AppError('DATABASE_DAMAGED', 'The file of the library is damaged.', { cause: error })
  }
  return undefined
}
