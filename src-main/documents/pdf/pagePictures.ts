import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ImageShelf } from '../ImageShelf.ts'
import { type Bitmap, encodePng } from './encodePng.ts'
import type { PageContent, Picture } from './PageContent.ts'

/** The pictures of a page that may belong to a question: no ornaments, no page-filling grounds. */
export function figuresOf({ pictures, width, height }: PageContent): Picture[] {
  return pictures.filter((picture) => {
    const [w, h] = [picture.x1 - picture.x0, picture.y1 - picture.y0]
    return picture.id !== '' && w > 14 && h > 14 && w * h < width * height * 0.8
  })
}

/** More than any figure needs. */
const mostPixels = 4_000_000

/** A picture of fewer pixels, each the mean of some; one of single bits stays as it is, which is short. */
function smaller(bitmap: Bitmap): Bitmap {
  const { width, height, data } = bitmap
  const channels = data.length / (width * height)
  if (channels !== 3 && channels !== 4) return bitmap
  const step = Math.ceil(Math.sqrt((width * height) / mostPixels))
  const [w, h] = [Math.floor(width / step), Math.floor(height / step)]
  if (w < 1 || h < 1) return bitmap
  const out = new Uint8Array(w * h * channels)
  for (let y = 0; y < h; y++)
    for (let at = 0; at < w * channels; at++) {
      const from = y * step * width * channels + Math.floor(at / channels) * step * channels + (at % channels)
      let sum = 0
      for (let j = 0; j < step; j++)
        for (let i = 0; i < step; i++) sum += data[from + (j * width + i) * channels] as number
      out[y * w * channels + at] = sum / (step * step)
    }
  return { width: w, height: h, data: out }
}

/** Returns a picture of a page as pdf.js unpacked it; undefined if it could not. */
export function bitmapOf(page: PDFPageProxy, { id }: Picture): Bitmap | undefined {
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
  return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
}

/** Puts the picture on the shelf as PNG; undefined if pdf.js could not unpack it. */
export function shelvePicture(page: PDFPageProxy, picture: Picture, shelf: ImageShelf): string | undefined {
  const bitmap = bitmapOf(page, picture)
  const bytes = bitmap && encodePng(bitmap.width * bitmap.height > mostPixels ? smaller(bitmap) : bitmap)
  return bytes && shelf.add(`page${page.pageNumber}-${picture.id}`, { mime: 'image/png', bytes })
}
