import { AppError } from '../contract/faults.ts'
import { type PictureSize, pictureSize } from '../documents/pictures/pictureSize.ts'

/** What is unpacked holds four bytes a pixel; cameras have fewer pixels. */
const mostPixels = 60_000_000
/** A page that is so much longer than wide is none. */
const longestSide = 16_000

/** Throws PICTURE_TOO_LARGE and DOCUMENT_DAMAGED, before anything is unpacked. */
export function checkPicture(bytes: Uint8Array, name: string): void {
  const size = pictureSize(bytes)
  if (!size || size.width < 1 || size.height < 1)
    throw new AppError('DOCUMENT_DAMAGED', `The picture in ${name} is cut off or damaged; get the file again.`)
  refuseLarge(size, name)
}

/** Throws PICTURE_TOO_LARGE. */
export function refuseLarge({ width, height }: PictureSize, name: string): void {
  if (width * height > mostPixels || Math.max(width, height) > longestSide)
    throw new AppError('PICTURE_TOO_LARGE', `The picture in ${name} has ${width} by ${height} pixels; save it smaller.`)
}
