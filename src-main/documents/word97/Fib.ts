import { CFB } from '@e965/xlsx'
import { AppError } from '../../contract/faults.ts'

type Stream = Buffer
type Extent = { at: number; length: number }

/** The streams of a Word 97-2003 file and where things stand in them. Source of all offsets: [MS-DOC]. */
export type Fib = {
  text: Stream
  table: Stream
  data: Stream
  /** Lengths in characters of the parts of the text, in their order. */
  counts: {
    main: number
    footnotes: number
    headers: number
    macros: number
    annotations: number
    endnotes: number
    textBoxes: number
  }
  /** Position in the table stream by index in FibRgFcLcb97. */
  extent: (index: number) => Extent
}

export function readFib(bytes: Uint8Array, name: string): Fib {
  const container: unknown = CFB.read(bytes, { type: 'array' })
  const text = streamOf(container, 'WordDocument')
  if (text.length < 0x400 || text.readUInt16LE(0) !== 0xa5ec) throw damaged(name)
  const flags = text.readUInt16LE(0x0a)
  if (flags & 0x0100)
    throw new AppError('DOCUMENT_ENCRYPTED', `${name} is protected; save it without a password first.`)
  if (text.readUInt16LE(2) < 0x00c1)
    throw new AppError(
      'FORMAT_UNSUPPORTED',
      `${name} was made by Word 95 or older; open it in Word and save it as DOCX.`,
    )
  const count = (at: number) => text.readInt32LE(at)
  return {
    text,
    table: streamOf(container, flags & 0x0200 ? '1Table' : '0Table'),
    data: streamOf(container, 'Data'),
    counts: {
      main: count(0x4c),
      footnotes: count(0x50),
      headers: count(0x54),
      macros: count(0x58),
      annotations: count(0x5c),
      endnotes: count(0x60),
      textBoxes: count(0x64),
    },
    extent: (index) => ({ at: text.readUInt32LE(0x9a + index * 8), length: text.readUInt32LE(0x9e + index * 8) }),
  }
}

export const damaged = (name: string) =>
  new AppError('DOCUMENT_DAMAGED', `${name} is damaged; open it in Word, or get the file again from where it came.`)

function streamOf(container: unknown, path: string): Stream {
  const entry: unknown = CFB.find(container, `/${path}`) ?? CFB.find(container, path)
  const content = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'content') : undefined
  return Array.isArray(content) || content instanceof Uint8Array ? Buffer.from(content) : Buffer.alloc(0)
}
