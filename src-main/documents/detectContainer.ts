import { CFB } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { AppError } from '../contract/faults.ts'
import type { BinaryFormat } from './detectFormat.ts'
import { hasBrokenDirectory } from './hasBrokenDirectory.ts'

/** Tells the formats that share a container: zip (Office, OpenDocument) and OLE (Office 97). */
export function detectContainer(bytes: Uint8Array, name: string): BinaryFormat {
  const format = bytes[0] === 0x50 ? formatOfZip(bytes, name) : formatOfOle(bytes, name)
  if (format) return format
  throw new AppError(
    'FORMAT_UNSUPPORTED',
    `${name} holds no document that can be read; unpack it, or save it as DOCX or PDF.`,
  )
}

function formatOfZip(bytes: Uint8Array, name: string): BinaryFormat | undefined {
  const parts = namesInZip(bytes, name)
  const has = (pattern: RegExp) => parts.some((part) => pattern.test(part))
  if (has(/^word\/document\d*\.xml$/i)) return 'docx'
  if (has(/^xl\/workbook\.(?:xml|bin)$/i)) return 'xlsx'
  if (!has(/^content\.xml$/)) return has(/^\[Content_Types\]\.xml$/i) && !has(/^ppt\//i) ? 'docx' : undefined
  const mime = parts.includes('mimetype') ? readMimeType(bytes) : ''
  if (/presentation|graphics/.test(mime)) return undefined
  return mime.includes('spreadsheet') ? 'ods' : 'odt'
}

function namesInZip(bytes: Uint8Array, name: string): string[] {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name.replaceAll('\\', '/').replace(/^\/+/, ''))
        return false
      },
    })
  } catch (cause) {
    throw damaged(name, cause)
  }
  return names
}

const readMimeType = (bytes: Uint8Array): string =>
  Buffer.from(unzipSync(bytes, { filter: (file) => file.name === 'mimetype' }).mimetype ?? []).toString('latin1')

const damaged = (name: string, cause: unknown) =>
  new AppError('DOCUMENT_DAMAGED', `${name} is cut off or damaged; get the file again from where it came.`, { cause })

function formatOfOle(bytes: Uint8Array, name: string): BinaryFormat | undefined {
  const streams = streamsOfOle(bytes, name)
  if (streams.includes('EncryptedPackage'))
    throw new AppError('DOCUMENT_ENCRYPTED', `${name} is protected; open it with its password and save it without one.`)
  if (streams.includes('WordDocument')) {
    // Word fills whole sectors: any other size means that bytes were lost on the way (Git, FTP), though text may be there.
    if (bytes.length % 512 !== 0) throw damaged(name, new Error('the size is not a whole number of sectors'))
    return 'doc'
  }
  return streams.some((stream) => stream === 'Workbook' || stream === 'Book') ? 'xls' : undefined
}

function streamsOfOle(bytes: Uint8Array, name: string): string[] {
  if (hasBrokenDirectory(bytes)) throw damaged(name, new Error('its directory is broken'))
  try {
    const container: unknown = CFB.read(bytes, { type: 'array' })
    const { FullPaths } = container as { FullPaths: readonly string[] }
    return FullPaths.map((path) => path.split('/').at(-1) ?? '')
  } catch (cause) {
    throw damaged(name, cause)
  }
}
