import utif from 'utif2'
import { AppError } from '../../contract/faults.ts'
import { isLittleEndian, type TiffDirectory, tiffDirectories } from '../../documents/pictures/tiffDirectories.ts'
import { refuseLarge } from '../checkPicture.ts'
import type { Pixels } from './Pixels.ts'

/** Unpacks a page (from 0) of a TIFF, as scanners and fax machines write it. Throws as `decodePicture` does. */
export function decodeTiff(bytes: Uint8Array, name: string, page: number): Pixels {
  try {
    const file = Buffer.from(bytes)
    const directory = tiffDirectories(file)[page]
    if (!directory) throw new AppError('NOT_FOUND', `${name} has no page ${page + 1}.`)
    refuseLarge({ width: directory.field(256), height: directory.field(257) }, name)
    const { buffer } = new Uint8Array(withOnly(file, directory))
    const [picture] = utif.decode(buffer)
    if (!picture) throw new Error('the page is not in the file')
    utif.decodeImage(buffer, picture)
    const data = new Uint8ClampedArray(utif.toRGBA8(picture))
    const { width, height } = picture
    if (width < 1 || height < 1 || data.length !== width * height * 4) throw new Error('the picture is cut off')
    return { width, height, data }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('DOCUMENT_DAMAGED', `${name} cannot be unpacked; save it as PDF or PNG.`, { cause })
  }
}

/** The file with a single picture: the library follows the chain of them to its end, and one that has none without end. */
function withOnly(file: Buffer, { at, nextAt }: TiffDirectory): Buffer {
  const own = Buffer.from(file)
  const write = (value: number, to: number) =>
    isLittleEndian(file) ? own.writeUInt32LE(value, to) : own.writeUInt32BE(value, to)
  write(at, 4)
  write(0, nextAt)
  return own
}
