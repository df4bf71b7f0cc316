import { createCanvas, ImageData } from '@napi-rs/canvas'
import { AppError } from '../contract/faults.ts'
import { isTurned, withoutRemarks } from '../documents/pictures/jpegSegments.ts'
import { isHeic, type PictureKind, pictureKind } from '../documents/pictures/pictureKind.ts'
import { pictureSize } from '../documents/pictures/pictureSize.ts'
import { decodePicture } from './pixels/decodePicture.ts'

const mimes: Readonly<Record<Exclude<PictureKind, 'tiff' | 'bmp'>, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

/** More than a question needs, on whatever screen: larger ones are drawn smaller. */
const mostPixels = 12_000_000
/** A photo that is stored without loss is ten times as long. */
const longestPng = 4_000_000
const quality = 90

type Kept = { bytes: Uint8Array; mime: string }

const unusable = (cause?: unknown) =>
  new AppError('PICTURE_UNUSABLE', 'This is no picture, or a damaged one; save it as PNG or JPEG.', { cause })

/**
 * Returns a picture as it is kept in a question: what every host and program shows, upright, without what a camera wrote beside it.
 * It is unpacked in any case, so that only what can be is kept. Throws PICTURE_TOO_LARGE, PICTURE_UNUSABLE, HEIC_UNSUPPORTED.
 */
export async function pictureToKeep(bytes: Uint8Array): Promise<Kept> {
  const kind = pictureKind(bytes)
  if (isHeic(Buffer.from(bytes.subarray(0, 40)).toString('latin1')))
    throw new AppError('HEIC_UNSUPPORTED', 'HEIC photos cannot be read; save it as JPEG.')
  if (!kind) throw unusable()
  try {
    const { width, height, data } = await decodePicture(bytes, 'the question')
    const size = pictureSize(bytes)
    const isLarge = size !== undefined && size.width * size.height > mostPixels
    const isAsItIs = kind !== 'tiff' && kind !== 'bmp' && !isLarge && !(kind === 'jpeg' && isTurned(bytes))
    if (isAsItIs) return { bytes: kind === 'jpeg' ? withoutRemarks(bytes) : bytes, mime: mimes[kind] }
    const canvas = createCanvas(width, height)
    canvas.getContext('2d').putImageData(new ImageData(data, width, height), 0, 0)
    const png = kind === 'jpeg' ? undefined : await canvas.encode('png')
    if (png && png.length <= longestPng) return { bytes: new Uint8Array(png), mime: mimes.png }
    return { bytes: new Uint8Array(await canvas.encode('jpeg', quality)), mime: mimes.jpeg }
  } catch (error) {
    throw error instanceof AppError && error.code === 'PICTURE_TOO_LARGE' ? error : unusable(error)
  }
}
