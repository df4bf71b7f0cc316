import { eq } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { Reader } from '../db/openDatabase.ts'
import { bankImport } from '../db/schema/question.ts'
import { isHeld } from '../imports/held.ts'
import { getImportRow, type ImportRow } from '../imports/imports.ts'
import { getJob } from '../queue/jobs.ts'

/** An import that is held back as a newer version, and the import of the older one. */
export type Offer = { newer: ImportRow; older: ImportRow }

/** Throws NOT_FOUND, and CONFLICT where the import is not held back as a newer version of a document. */
export function getOffer(db: Reader, importId: number): Offer {
  const newer = getImportRow(db, importId)
  const older = db
    .select()
    .from(bankImport)
    .where(eq(bankImport.id, newer.renewsImportId ?? 0))
    .get()
  if (!older || !isHeld(db, newer) || getJob(db, newer.jobId).state !== 'done')
    throw new AppError('CONFLICT', 'This import is not held back as a newer version of a document.')
  return { newer, older }
}
