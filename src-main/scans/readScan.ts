import { AppError } from '../contract/faults.ts'
import { pictureKind } from '../documents/pictures/pictureKind.ts'
import type { ScannedPage } from '../documents/scanned/ScannedPage.ts'
import { checkPicture } from './checkPicture.ts'

/** Reads a page (from 0) of a document from its pixels. Throws AppError alone. */
export async function readScan(bytes: Uint8Array, name: string, page: number): Promise<ScannedPage> {
  if (pictureKind(bytes)) checkPicture(bytes, name)
  throw new AppError('NEEDS_OCR', `Page ${page + 1} of ${name} is not read yet.`)
}
