import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ImageShelf } from '../ImageShelf.ts'
import { encodePng } from './encodePng.ts'
import type { PageContent, Picture } from './PageContent.ts'

/** The pictures of a page that may belong to a question: no ornaments, no page-filling grounds. */
export function figuresOf({ pictures, width, height }: PageContent): Picture[] {
  return pictures.filter((picture) => {
    const [w, h] = [picture.x1 - picture.x0, picture.y1 - picture.y0]
    return picture.id !== '' && w > 14 && h > 14 && w * h < width * height * 0.8
  })
}

/** Puts the picture on the shelf as PNG; undefined if pdf.js could not unpack it. */
export function shelvePicture(page: PDFPageProxy, { id }: Picture, shelf: ImageShelf): string | undefined {
  const store = [page.objs, page.commonObjs].find((objects) => objects.has(id))
  const picture: unknown = store?.get(id)
  if (typeof picture !== 'object' || picture === null) return undefined
  const [width, height, data] = ['width', 'height', 'data'].map((key): unknown => Reflect.get(picture, key))
  if (
    typeof width !== 'number' ||
    typeof height !== 'number' ||
    !(data instanceof Uint8Array || data instanceof Uint8ClampedArray)
  )
    return undefined
  const bytes = encodePng({ width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) })
  return bytes && shelf.add(`page${page.pageNumber}-${id}`, { mime: 'image/png', bytes })
}
