import type { SourceImage } from '../SourceDocument.ts'
import type { ScannedPages } from './ScannedPage.ts'

/** What a figure of a page (from 0) is called among the pictures of its document. */
export const figureKey = (page: number, at: number): string => `scan${page + 1}-${at + 1}`

/** The figures of pages that were read from their pixels, as pictures of the document. */
export const figureImages = (scanned: ScannedPages): Record<string, SourceImage> =>
  Object.fromEntries(
    [...scanned].flatMap(([page, { figures = [] }]) =>
      figures.map(({ jpeg }, at): [string, SourceImage] => [
        figureKey(page, at),
        { mime: 'image/jpeg', bytes: new Uint8Array(Buffer.from(jpeg, 'base64')) },
      ]),
    ),
  )
