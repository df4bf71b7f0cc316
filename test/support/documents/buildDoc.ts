import { CFB } from '@e965/xlsx'

type Formatted = {
  text: string
  list?: { index: number; level: number }
  isCell?: boolean
  isRowEnd?: boolean
  colour?: number
}

const pageSize = 512
const textStart = 0x800

/** Formatting page: where each run ends, and behind that the properties of each. */
function formattingPage(ends: readonly number[], entries: readonly Buffer[], entrySize: 13 | 1): Buffer {
  const page = Buffer.alloc(pageSize)
  page[pageSize - 1] = entries.length
  ends.forEach((end, index) => {
    page.writeUInt32LE(end, index * 4)
  })
  let free = pageSize - 1
  entries.forEach((entry, index) => {
    if (entry.length === 0) return
    free = (free - entry.length) & ~1
    entry.copy(page, free)
    page[ends.length * 4 + index * entrySize] = free / 2
  })
  return page
}

const paragraphEntry = ({ list, isCell, isRowEnd }: Formatted): Buffer => {
  const sprms = [
    ...(list ? [0x0a, 0x26, list.level, 0x0b, 0x46, list.index, 0] : []),
    ...(isCell || isRowEnd ? [0x16, 0x24, 1] : []),
    ...(isRowEnd ? [0x17, 0x24, 1] : []),
  ]
  const content = [0, 0, ...sprms]
  return content.length % 2 === 1
    ? Buffer.from([(content.length + 1) / 2, ...content])
    : Buffer.from([0, content.length / 2, ...content])
}

const index = (first: number, last: number, page: number): Buffer => {
  const plc = Buffer.alloc(12)
  plc.writeUInt32LE(first, 0)
  plc.writeUInt32LE(last, 4)
  plc.writeUInt32LE(page, 8)
  return plc
}

/** The numbering that `list` refers to: one list of "1." and "A." */
function listTables(): [Buffer, Buffer] {
  const level = (format: number, place: number) => {
    const head = Buffer.alloc(28)
    head.writeInt32LE(1, 0)
    head[4] = format
    const text = Buffer.from(`${String.fromCharCode(place)}.`, 'utf16le')
    return Buffer.concat([head, Buffer.from([2, 0]), text])
  }
  const list = Buffer.alloc(30)
  list.writeUInt16LE(1, 0)
  list.writeInt32LE(77, 2)
  const levels = Array.from({ length: 9 }, (_, place) => level(place === 1 ? 3 : 0, place))
  const override = Buffer.alloc(24)
  override.writeUInt32LE(1, 0)
  override.writeInt32LE(77, 4)
  return [Buffer.concat([list, ...levels]), override]
}

/** A Word 97 file of these paragraphs; the least that the format asks for. */
export function buildDoc(lines: readonly (string | Formatted)[]): Uint8Array {
  const paragraphs = lines.map((line): Formatted => (typeof line === 'string' ? { text: line } : line))
  const texts = paragraphs.map(({ text, isCell, isRowEnd }) =>
    Buffer.from(text + (isCell || isRowEnd ? '\x07' : '\r'), 'utf16le'),
  )
  const text = Buffer.concat(texts)
  const ends = [textStart]
  for (const own of texts) ends.push((ends.at(-1) ?? 0) + own.length)
  const end = textStart + text.length
  const pages = Math.ceil(end / pageSize)
  const colours = paragraphs.map(({ colour }) =>
    colour === undefined ? Buffer.alloc(0) : Buffer.from([3, 0x42, 0x2a, colour]),
  )
  const document = Buffer.alloc((pages + 2) * pageSize)
  document.writeUInt16LE(0xa5ec, 0)
  document.writeUInt16LE(0x00c1, 2)
  document.writeInt32LE(text.length / 2, 0x4c)
  text.copy(document, textStart)
  formattingPage(ends, paragraphs.map(paragraphEntry), 13).copy(document, pages * pageSize)
  formattingPage(ends, colours, 1).copy(document, (pages + 1) * pageSize)
  const pieces = Buffer.alloc(21)
  pieces[0] = 2
  pieces.writeUInt32LE(16, 1)
  pieces.writeUInt32LE(text.length / 2, 9)
  pieces.writeUInt32LE(textStart, 15)
  const [lists, overrides] = listTables()
  const tables: [number, Buffer, number?][] = [
    [12, index(textStart, end, pages + 1)],
    [13, index(textStart, end, pages)],
    [33, pieces],
    // The levels stand behind the list table and do not count to its length.
    [73, lists, 30],
    [74, overrides],
  ]
  let at = 0
  for (const [place, table, length] of tables) {
    document.writeUInt32LE(at, 0x9a + place * 8)
    document.writeUInt32LE(length ?? table.length, 0x9e + place * 8)
    at += table.length
  }
  return container({ WordDocument: document, '0Table': Buffer.concat(tables.map(([, table]) => table)) })
}

function container(streams: Record<string, Buffer>): Uint8Array {
  const file: unknown = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content)
  return new Uint8Array(CFB.write(file, { type: 'buffer' }))
}
