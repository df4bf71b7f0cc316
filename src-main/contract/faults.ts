/** Every expected failure. Anything else is a bug: logged in full, shown as INTERNAL. */
export const faultCodes = [
  'INTERNAL',
  'UNKNOWN_CALL',
  'INVALID_INPUT',
  'NOT_FOUND',
  'NAME_TAKEN',
  'CONFLICT',
  /** A change cannot be undone or redone: something newer stands in the way. */
  'CHANGE_BLOCKED',
  'HOST_UNREACHABLE',
  'NOT_ENOUGH_QUESTIONS',
  // a dropped file
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FORMAT_UNSUPPORTED',
  'DOCUMENT_DAMAGED',
  'DOCUMENT_ENCRYPTED',
  'DOCUMENT_MISSING',
  /** The stored document is no longer what was imported. */
  'DOCUMENT_ALTERED',
  /** These bytes are in a bank, or on the way to one: `details` say which. */
  'ALREADY_IMPORTED',
  'OPEN_FAILED',
  // an archive or an export
  'ARCHIVE_DAMAGED',
  'ARCHIVE_NEWER',
  'ARCHIVE_TOO_LARGE',
  'EXPORT_UNSUITED',
  'UPDATES_UNKNOWN',
  'NEEDS_OCR',
  'PICTURE_TOO_LARGE',
  'PICTURE_UNUSABLE',
  'HEIC_UNSUPPORTED',
  /** More pages are pictures than are read without asking. */
  'PAGES_TO_CHOOSE',
  'NO_QUESTIONS',
  /** A key answers no question of the paper that it is given to. */
  'KEY_UNFIT',
  'EXTRACTION_TIMEOUT',
  'EXTRACTION_MEMORY',
  // the queue
  'CANCELLED',
  'INTERRUPTED',
  // the library
  'DATABASE_NEWER',
  'DATABASE_DAMAGED',
  'DATABASE_LOST',
  'MIGRATION_FAILED',
  'LIBRARY_UNWRITABLE',
  'LIBRARY_MISSING',
  'LIBRARY_BUSY',
  /** It was closed while the call was under way: the program ends, or another library takes its place. */
  'LIBRARY_CLOSED',
  'BACKUP_DAMAGED',
  'FOLDER_NOT_EMPTY',
  'FOLDER_UNWRITABLE',
  'DISK_FULL',
  'KEYCHAIN_UNAVAILABLE',
  // a model
  'MODEL_NOT_CHOSEN',
  'MODEL_ADDRESS_EXPOSED',
  'MODEL_KEY_MISSING',
  'MODEL_KEY_REFUSED',
  'MODEL_CREDIT_SPENT',
  'MODEL_NOT_FOUND',
  'MODEL_BUSY',
  'MODEL_UNREACHABLE',
  'MODEL_FAILED',
  'MODEL_REFUSED',
  'MODEL_ANSWER_INVALID',
] as const

export type FaultCode = (typeof faultCodes)[number]

type FaultDetail = string | number | boolean | readonly number[]

/** `message` is English and for logs and scripts; the renderer shows its own sentence for the code. */
export type Fault = { code: FaultCode; message: string; details?: Record<string, FaultDetail> }

export type Envelope<Value> = { ok: true; value: Value } | { ok: false; fault: Fault }

/** An expected failure: reaches the caller with its code. `cause` is logged, never shown. */
export class AppError extends Error {
  readonly code: FaultCode
  readonly details: Fault['details']

  constructor(code: FaultCode, message: string, options: { cause?: unknown; details?: Fault['details'] } = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.details = options.details
  }
}

/** Returns what the caller learns of an error: an expected one in full, of a bug only that it is one. */
export function toFault(error: unknown): Fault {
  if (!(error instanceof AppError)) return { code: 'INTERNAL', message: 'Something went wrong inside QQuiz.' }
  return { code: error.code, message: error.message, ...(error.details ? { details: error.details } : {}) }
}
