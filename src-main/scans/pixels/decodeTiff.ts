import { decode, decodeImage, toRGBA8 } from 'utif2'
import { AppError } from '../../contract/faults.ts'
import { tiffDirectories } from '../../documents/pictures/tiffDirectories.ts'
import { refuseLarge } from '../checkPicture.ts'
import type { Pixels } from './Pixels.ts'

/** Unpacks a page (from 0) of a TIFF, as scanners and fax machines write it. Throws as `decodePicture` does. */
export function decodeTiff(bytes: Uint8Array, name: string, page: number): Pixels {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const directory = tiffDirectories(file)[page]
    if (!directory) throw new AppError('NOT_FOUND', `${name} has no page ${page + 1}.`)
    refuseLarge({ width: directory(256), height: directory(257) }, name)
    const own = new Uint8Array(bytes).buffer
    const picture = decode(own)[page]
    if (!picture) throw new Error('the page is not in the file')
    decodeImage(own, picture)
    const data = new Uint8ClampedArray(toRGBA8(picture))
    const { width, height } = picture
    if (data.length !== width * height * 4) throw new Error('the picture is cut off')
    return { width, height, data }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('DOCUMENT_DAMAGED', `${name} cannot be unpacked; save it as PDF or PNG.`, { cause })
  }
}
