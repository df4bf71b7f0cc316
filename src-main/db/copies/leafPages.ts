import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { pageSizeIn } from './schemaPages.ts'

/** What SQLite keeps in a column. Whole numbers are read as such where they are exact as numbers. */
export type Value = number | bigint | string | Buffer | null
/** A row as its page has it: what a table has as its INTEGER PRIMARY KEY is null among the values. */
export type LeafRow = { rowid: number; values: Value[] }

const tableLeaf = 0x0d
const headerBytes = 100
const usualSize = 4096
/** Of a list of free pages that goes in circles. */
const mostTrunks = 1_000_000

/**
 * Reads rows out of the pages of a database file without the tree above them (https://sqlite.org/fileformat2.html). What does not
 * hold together is passed over. The file must have no log (`-wal`) beside it that says otherwise.
 */
export class LeafPages {
  readonly #handle: number
  readonly #hasHeader: boolean
  readonly #size: number
  readonly #usable: number
  readonly count: number

  constructor(file: string) {
    this.#handle = openSync(file, 'r')
    const header = Buffer.alloc(headerBytes)
    readSync(this.#handle, header, 0, headerBytes, 0)
    this.#hasHeader = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
    this.#size = (this.#hasHeader && pageSizeIn(header)) || usualSize
    this.#usable = this.#size - (this.#hasHeader ? (header[20] ?? 0) : 0)
    this.count = Math.floor(fstatSync(this.#handle).size / this.#size)
  }

  close(): void {
    closeSync(this.#handle)
  }

  /** Pages that are in no use any more, though they hold what they held, as far as their list can be followed. */
  freePages(): Set<number> {
    const free = new Set<number>()
    const header = this.#hasHeader ? this.#page(1) : undefined
    for (let trunk = header?.readUInt32BE(32) ?? 0, met = 0; met < mostTrunks; met++) {
      const page = free.has(trunk) ? undefined : this.#page(trunk)
      if (!page) break
      free.add(trunk)
      const count = Math.min(page.readUInt32BE(4), this.#usable / 4 - 2)
      for (let at = 0; at < count; at++) free.add(page.readUInt32BE(8 + 4 * at))
      trunk = page.readUInt32BE(0)
    }
    return free
  }

  /** The rows of a page of a table. Empty where it is none, or not one of its rows holds together. */
  rowsOf(number: number): LeafRow[] {
    const page = this.#page(number)
    const from = number === 1 ? headerBytes : 0
    if (page?.[from] !== tableLeaf) return []
    const count = page.readUInt16BE(from + 3)
    if (from + 8 + 2 * count > this.#usable) return []
    const places = Array.from({ length: count }, (_, index) => page.readUInt16BE(from + 8 + 2 * index))
    return places.flatMap((at) => this.#rowAt(page, at) ?? [])
  }

  #page(number: number): Buffer | undefined {
    if (number < 1 || number > this.count) return undefined
    const page = Buffer.alloc(this.#size)
    return readSync(this.#handle, page, 0, this.#size, (number - 1) * this.#size) === this.#size ? page : undefined
  }

  #rowAt(page: Buffer, at: number): LeafRow | undefined {
    const size = readVarint(page, at)
    const rowid = size && readVarint(page, size.end)
    if (!rowid || rowid.value < 1) return undefined
    const payload = this.#payload(page, rowid.end, size.value)
    const values = payload && readRecord(payload)
    return values && { rowid: rowid.value, values }
  }

  /** What does not fit into its page goes on in pages of its own. */
  #payload(page: Buffer, at: number, size: number): Buffer | undefined {
    const most = this.#usable - 35
    if (size > this.count * this.#size) return undefined
    if (size <= most) return at + size <= this.#usable ? page.subarray(at, at + size) : undefined
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23
    const wanted = least + ((size - least) % (this.#usable - 4))
    const local = wanted <= most ? wanted : least
    if (at + local + 4 > this.#usable) return undefined
    const parts = [page.subarray(at, at + local)]
    let left = size - local
    for (let next = page.readUInt32BE(at + local); left > 0; ) {
      const more = this.#page(next)
      if (!more) return undefined
      parts.push(more.subarray(4, 4 + Math.min(left, this.#usable - 4)))
      left -= this.#usable - 4
      next = more.readUInt32BE(0)
    }
    return Buffer.concat(parts)
  }
}

/** A number of one to nine bytes. Undefined where it goes beyond the bytes, or beyond what is exact. */
function readVarint(bytes: Buffer, at: number): { value: number; end: number } | undefined {
  let value = 0
  for (let index = 0; index < 8; index++) {
    const byte = bytes[at + index]
    if (byte === undefined) return undefined
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return Number.isSafeInteger(value) ? { value, end: at + index + 1 } : undefined
  }
  return undefined
}

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The values of a row. Undefined where they do not take exactly the bytes that there are. */
function readRecord(bytes: Buffer): Value[] | undefined {
  const header = readVarint(bytes, 0)
  if (!header || header.value > bytes.length) return undefined
  const values: Value[] = []
  let [at, from] = [header.end, header.value]
  while (at < header.value) {
    const kind = readVarint(bytes, at)
    const length = kind && lengthOf(kind.value)
    if (length === undefined || from + length > bytes.length) return undefined
    const value = readValue(bytes.subarray(from, from + length), kind?.value ?? 0)
    if (value === undefined) return undefined
    values.push(value)
    at = kind?.end ?? at
    from += length
  }
  return at === header.value && from === bytes.length ? values : undefined
}

function lengthOf(kind: number): number | undefined {
  if (kind >= 12) return (kind - (kind % 2 === 0 ? 12 : 13)) / 2
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][kind]
}

function readValue(bytes: Buffer, kind: number): Value | undefined {
  if (kind === 0) return null
  if (kind >= 12 && kind % 2 === 0) return bytes
  if (kind >= 12) {
    try {
      return text.decode(bytes)
    } catch {
      return undefined
    }
  }
  if (kind === 7) return bytes.readDoubleBE(0)
  if (kind >= 8) return kind - 8
  if (kind < 6) return bytes.readIntBE(0, bytes.length)
  const large = bytes.readBigInt64BE(0)
  return Number.isSafeInteger(Number(large)) ? Number(large) : large
}
