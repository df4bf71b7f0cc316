import type { DeskSource } from '../../contract/deskCalls.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { unsureBoxes } from '../../documents/scanned/unsureBoxes.ts'
import { storedPages } from './storedPages.ts'

/** How large the pages are that were read from their pixels, and where on them letters may well be others; in points. */
export const papersOf = (db: Reader, documentId: number): NonNullable<DeskSource['papers']> =>
  [...storedPages(db, documentId)].map(([page, read]) => ({
    page,
    width: read.points,
    height: (read.points * read.height) / read.width,
    turned: read.turned,
    unsure: unsureBoxes(read),
  }))
