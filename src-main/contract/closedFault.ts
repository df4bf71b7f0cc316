import { AppError } from './faults.ts'

const saysClosed = /database connection is not open/i

export const libraryClosed = (cause?: unknown): AppError =>
  new AppError('LIBRARY_CLOSED', 'The library was closed while this was under way. Ask again.', { cause })

/** The fault of an error that met a library which had been closed, wherever in its causes: LIBRARY_CLOSED. undefined for any other. */
export function closedFault(error: unknown): AppError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof AppError) return at.code === 'LIBRARY_CLOSED' ? at : undefined
    if (saysClosed.test(at.message)) return libraryClosed(error)
  }
  return undefined
}
