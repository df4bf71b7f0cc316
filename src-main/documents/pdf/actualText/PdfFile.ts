import { constants, inflateSync } from 'node:zlib'
import { PdfTokens } from './PdfTokens.ts'
import {
  isDict,
  isName,
  isRef,
  isStream,
  isWord,
  type PdfDict,
  type PdfStream,
  type PdfValue,
  type PdfWord,
} from './pdfValues.ts'

/** Of streams, all in all and at once, and of objects; a file that holds more is left as it is. */
const mostUnpacked = { all: 256 << 20, once: 32 << 20 }
const mostRead = 128 << 20
/** How much of a file is looked at for an object: hardly one is longer than the first. */
const reaches = [4000, 1 << 20] as const
/** What is looked at to tell whether an object is a stream. */
const headLength = 400

/** `start`: where the object begins, or the stream that it is packed in. */
type Place = { start: number; packed?: { text: string; offset: number } }

/**
 * The objects of a PDF by their numbers: what pdf.js reads and does not hand on. Objects are found by looking for them, not by the
 * file's own table, so the last of those with one number counts, as in a file that was saved again. Everything here is undefined
 * where the file cannot be read this way.
 */
export class PdfFile {
  readonly #bytes: Buffer
  readonly isEncrypted: boolean
  readonly #places = new Map<number, Place>()
  #unpacked = 0
  #read = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.isEncrypted = this.#bytes.includes('/Encrypt')
    if (!this.isEncrypted) this.#findObjects()
  }

  get(number: number): PdfValue {
    const place = this.#places.get(number)
    if (!place) return undefined
    return place.packed ? this.#readPacked(place.packed) : this.#readAt(place.start)
  }

  /** A value, or what it points to. */
  resolve(value: PdfValue): PdfValue {
    for (let steps = 0; isRef(value) && steps < 10; steps++) value = this.get(value.number)
    return value
  }

  entry(dict: PdfDict | undefined, key: string): PdfValue {
    return this.resolve(dict?.entries.get(key))
  }

  /** What a stream holds, a byte a sign; undefined where it is packed in a way that drawings seldom are. */
  unpack(stream: PdfStream): string | undefined {
    const filters = this.#listOf(stream.dict, 'Filter')
    const isPredicted = this.#listOf(stream.dict, 'DecodeParms').some(
      (parameters) => isDict(parameters) && Number(this.entry(parameters, 'Predictor') ?? 1) > 1,
    )
    const packed = this.#bytes.subarray(stream.start, this.#endOf(stream))
    if (filters.length === 0) return packed.toString('latin1')
    this.#unpacked += packed.length
    const isDeflated = filters.length === 1 && isName(filters[0]) && filters[0].name === 'FlateDecode'
    if (!isDeflated || isPredicted || this.#unpacked > mostUnpacked.all) return undefined
    try {
      const bytes = inflateSync(packed, { maxOutputLength: mostUnpacked.once, finishFlush: constants.Z_SYNC_FLUSH })
      this.#unpacked += bytes.length
      return bytes.toString('latin1')
    } catch {
      return undefined
    }
  }

  #listOf(dict: PdfDict, key: string): readonly PdfValue[] {
    const value = this.entry(dict, key)
    if (value === undefined) return []
    return Array.isArray(value) ? value.map((each) => this.resolve(each)) : [value]
  }

  /** Where the bytes of a stream end: where it says so, or where the word for it stands. */
  #endOf({ dict, start }: PdfStream): number {
    const length = this.entry(dict, 'Length')
    if (typeof length === 'number' && this.#endsAt(start + length)) return start + length
    const end = this.#bytes.indexOf('endstream', start)
    return end < 0 ? this.#bytes.length : end
  }

  #endsAt(end: number): boolean {
    return this.#bytes
      .toString('latin1', end, end + 12)
      .trimStart()
      .startsWith('endstream')
  }

  #findObjects(): void {
    const bytes = this.#bytes
    const packed: number[] = []
    for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at)) {
      const before = bytes.toString('latin1', Math.max(0, at - 24), at)
      const number = /(?<!\d)(\d{1,10})\s{1,3}\d{1,5}\s{0,3}$/.exec(before)?.[1]
      at += 3
      if (number === undefined) continue
      const [head = ''] = bytes.toString('latin1', at, at + headLength).split('endobj', 1)
      this.#places.set(Number(number), { start: at })
      if (/\/Type\s?\/ObjStm/.test(head)) packed.push(at)
      at = this.#behindStream(head, at)
    }
    for (const start of packed) this.#addPacked(start)
  }

  /** Where a stream says how long it is, and is, what looks like objects within it is none. */
  #behindStream(head: string, at: number): number {
    const length = /\/Length (\d{1,10})(?! \d+ R)\b/.exec(head)?.[1]
    const begin = />>\s{0,2}stream\r?\n/.exec(head)
    if (length === undefined || !begin) return at
    const end = at + begin.index + begin[0].length + Number(length)
    return this.#endsAt(end) ? end : at
  }

  /** The objects that a stream holds: their numbers and places come first (ISO 32000-1, 7.5.7). */
  #addPacked(start: number): void {
    const stream = this.#readAt(start)
    const text = isStream(stream) ? this.unpack(stream) : undefined
    const first = isStream(stream) ? this.entry(stream.dict, 'First') : undefined
    if (text === undefined || typeof first !== 'number') return
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [number = 0, offset = 0] = numbers.slice(at, at + 2)
      const other = this.#places.get(number)
      if (!other || other.start < start) this.#places.set(number, { start, packed: { text, offset: first + offset } })
    }
  }

  #readPacked({ text, offset }: { text: string; offset: number }): PdfValue {
    if (this.#read > mostRead) return undefined
    const tokens = new PdfTokens(text, offset)
    const value = toValue(tokens.next())
    this.#read += tokens.at - offset
    return value
  }

  #readAt(start: number): PdfValue {
    for (const reach of reaches) {
      if (this.#read > mostRead) return undefined
      const text = this.#bytes.toString('latin1', start, start + reach)
      const tokens = new PdfTokens(text)
      const value = toValue(tokens.next())
      const word = isDict(value) ? tokens.next() : undefined
      this.#read += tokens.at
      if (tokens.at === text.length) continue
      if (!isDict(value) || word === 'end' || !isWord(word) || word.word !== 'stream') return value
      const behind = text.startsWith('\r\n', tokens.at) ? 2 : 1
      return { kind: 'stream', dict: value, start: start + tokens.at + behind }
    }
    return undefined
  }
}

const toValue = (token: PdfValue | PdfWord | 'end'): PdfValue => (token === 'end' || isWord(token) ? undefined : token)
