import { type Column, columnsOf } from './columnsOf.ts'
import { readRecord, type SqlValue } from './readRecord.ts'
import { readVarint } from './readVarint.ts'

export type Row = ReadonlyMap<string, SqlValue>

type Table = { root: number; columns: readonly Column[]; hasRowid: boolean }

const leafTable = 0x0d
const interiorTable = 0x05
const leafIndex = 0x0a
const interiorIndex = 0x02

/** A sound file is never read more than this often over: rows that share their bytes are made to exhaust the memory. */
const mostReading = 4

/**
 * The rows of the tables of an SQLite file, in the order of their keys, by walking its trees. Source: sqlite.org/fileformat2.html.
 * Every page is read once at most, so a broken file ends in an error and never in a loop.
 */
export class SqliteFile {
  readonly #file: Buffer
  readonly #pageSize: number
  readonly #usable: number
  readonly #encoding: number
  readonly #seen = new Set<number>()
  #bytesLeft: number
  #tables: ReadonlyMap<string, Table> | undefined

  constructor(bytes: Uint8Array) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 512 || !isSqlite(bytes)) throw new Error('it does not begin as an SQLite file does')
    const size = this.#file.readUInt16BE(16)
    this.#pageSize = size === 1 ? 65_536 : size
    this.#usable = this.#pageSize - (this.#file[20] ?? 0)
    this.#encoding = this.#file.readUInt32BE(56)
    this.#bytesLeft = bytes.length * mostReading
    if (this.#pageSize < 512 || this.#usable < 480) throw new Error('its pages have no size that there is')
  }

  hasTable(name: string): boolean {
    return this.#allTables().has(name)
  }

  /** Each table can be read once. Empty where there is no such table. */
  *rows(name: string): Generator<Row> {
    const table = this.#allTables().get(name)
    if (!table) return
    for (const { rowid, payload } of this.#cells(table.root)) yield this.#row(table, rowid, payload)
  }

  #row({ columns, hasRowid }: Table, rowid: number, payload: Buffer): Row {
    const values = readRecord(payload, this.#encoding)
    return new Map(
      columns.map(({ name, isRowid }, at) => [name, hasRowid && isRowid ? rowid : (values[at] ?? null)] as const),
    )
  }

  #allTables(): ReadonlyMap<string, Table> {
    if (this.#tables) return this.#tables
    const tables = new Map<string, Table>()
    for (const { payload } of this.#cells(1)) {
      const [type, name, , root, sql] = readRecord(payload, this.#encoding)
      if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || typeof sql !== 'string') continue
      tables.set(name, { root, ...columnsOf(sql) })
    }
    this.#tables = tables
    return tables
  }

  #page(number: number): Buffer {
    const start = (number - 1) * this.#pageSize
    if (number < 1 || start + this.#pageSize > this.#file.length) throw new Error(`page ${number} is missing`)
    if (this.#seen.has(number)) throw new Error(`page ${number} is used twice`)
    this.#seen.add(number)
    return this.#file.subarray(start, start + this.#pageSize)
  }

  *#cells(root: number): Generator<{ rowid: number; payload: Buffer }> {
    const open = [root]
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      const page = this.#page(number)
      const head = number === 1 ? 100 : 0
      const type = page[head] ?? 0
      if (type === leafTable || type === leafIndex) {
        for (const at of cellOffsets(page, head, 8)) yield this.#cell(page, at, type === leafTable)
      } else if (type === interiorTable || type === interiorIndex) {
        const at = cellOffsets(page, head, 12)
        if (type === interiorIndex) for (const cell of at) yield this.#cell(page, cell + 4, false)
        open.push(page.readUInt32BE(head + 8), ...at.map((cell) => page.readUInt32BE(cell)).reverse())
      } else throw new Error(`page ${number} is no page of a tree`)
    }
  }

  #cell(page: Buffer, from: number, isTable: boolean): { rowid: number; payload: Buffer } {
    const size = readVarint(page, from)
    const rowid = isTable ? readVarint(page, size.end) : { value: 0, end: size.end }
    this.#bytesLeft -= size.value
    if (this.#bytesLeft < 0) throw new Error('its rows hold more than the file has')
    return { rowid: rowid.value, payload: this.#payload(page, rowid.end, size.value, isTable) }
  }

  /** What does not fit into a page goes on in a chain of others. */
  #payload(page: Buffer, from: number, size: number, isTable: boolean): Buffer {
    const usable = this.#usable
    const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
    if (size <= most) return page.subarray(from, from + size)
    const least = Math.floor(((usable - 12) * 32) / 255) - 23
    const wanted = least + ((size - least) % (usable - 4))
    const local = wanted <= most ? wanted : least
    const parts = [page.subarray(from, from + local)]
    let next = page.readUInt32BE(from + local)
    for (let left = size - local; left > 0 && next !== 0; left -= usable - 4) {
      const overflow = this.#page(next)
      parts.push(overflow.subarray(4, 4 + Math.min(left, usable - 4)))
      next = overflow.readUInt32BE(0)
    }
    return Buffer.concat(parts)
  }
}

const isSqlite = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0'

function cellOffsets(page: Buffer, head: number, headSize: number): number[] {
  const count = page.readUInt16BE(head + 3)
  return Array.from({ length: count }, (_, at) => page.readUInt16BE(head + headSize + at * 2))
}
