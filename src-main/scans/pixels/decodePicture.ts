import { createCanvas, loadImage } from '@napi-rs/canvas'
import { AppError } from '../../contract/faults.ts'
import { pictureKind } from '../../documents/pictures/pictureKind.ts'
import { checkPicture } from '../checkPicture.ts'
import { decodeTiff } from './decodeTiff.ts'
import type { Pixels } from './Pixels.ts'

/** Small print of a page is still read at so many pixels; more only cost time. */
const mostPixels = 12_000_000

/** Unpacks a picture, turned as its camera says, on white. Throws PICTURE_TOO_LARGE and DOCUMENT_DAMAGED. */
export async function decodePicture(bytes: Uint8Array, name: string): Promise<Pixels> {
  if (pictureKind(bytes) === 'tiff') return decodeTiff(bytes, name, 0)
  checkPicture(bytes, name)
  try {
    const image = await loadImage(bytes)
    const scale = Math.min(1, Math.sqrt(mostPixels / (image.width * image.height)))
    const [width, height] = [
      Math.max(2, Math.round(image.width * scale)),
      Math.max(2, Math.round(image.height * scale)),
    ]
    const canvas = createCanvas(width, height)
    const context = canvas.getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0, width, height)
    return { width, height, data: context.getImageData(0, 0, width, height).data }
  } catch (cause) {
    throw new AppError(
      'DOCUMENT_DAMAGED',
      `The picture in ${name} cannot be unpacked; save it again, as JPEG or PNG.`,
      {
        cause,
      },
    )
  }
}
