import { AppError } from '../contract/faults.ts'

/** The fault of a file of which bytes were lost on the way. */
export const damaged = (name: string, cause: unknown): AppError =>
  new AppError('DOCUMENT_DAMAGED', `${name} is cut off or damaged; get the file again from where it came.`, { cause })
