import { zstdDecompressSync } from 'node:zlib'
import { AppError } from '../../contract/faults.ts'
import { openZip } from '../xml/openZip.ts'
import { protobufFields, protobufText } from './protobufFields.ts'

/** The newest first: where there is one, the older ones hold only a card that asks for a newer program. */
const collections = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const

const mostBytes = 300 * 1024 * 1024

/** The files of an Anki package (.apkg) or of a whole collection (.colpkg). */
export class AnkiPackage {
  readonly collection: Uint8Array
  readonly #bytes: Uint8Array
  readonly #name: string
  readonly #isPacked: boolean
  /** Under which number the file of that name is kept. */
  readonly #numbers: ReadonlyMap<string, string>

  constructor(bytes: Uint8Array, name: string) {
    this.#bytes = bytes
    this.#name = name
    const parts = openZip(bytes, name, (part) => part === 'media' || collections.some((known) => known === part))
    const newest = collections.find((known) => parts.has(known)) ?? 'collection.anki2'
    this.#isPacked = newest === 'collection.anki21b'
    this.collection = this.#unpack(parts.get(newest) ?? new Uint8Array())
    this.#numbers = numbersOf(this.#unpack(parts.get('media') ?? new Uint8Array()), this.#isPacked)
  }

  /** Of the names that are asked for, those that the package has, with their bytes. */
  media(names: ReadonlySet<string>): Map<string, Uint8Array> {
    const byNumber = new Map<string, string>()
    for (const name of names) {
      const number = this.#numbers.get(name)
      if (number !== undefined) byNumber.set(number, name)
    }
    if (byNumber.size === 0) return new Map()
    const parts = openZip(this.#bytes, this.#name, (part) => byNumber.has(part))
    return new Map([...parts].map(([number, content]) => [byNumber.get(number) ?? '', this.#unpack(content)]))
  }

  #unpack(content: Uint8Array): Uint8Array {
    if (!this.#isPacked || content.length === 0) return content
    try {
      return new Uint8Array(zstdDecompressSync(content, { maxOutputLength: mostBytes }))
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')
        throw new AppError('EXTRACTION_MEMORY', `${this.#name} unpacks to more than can be read.`, { cause })
      throw cause
    }
  }
}

function numbersOf(list: Uint8Array, isPacked: boolean): Map<string, string> {
  if (isPacked) {
    const entries = protobufFields(list).flatMap(({ number, value }) =>
      number === 1 && value instanceof Uint8Array ? [protobufText(protobufFields(value), 1)] : [],
    )
    return new Map(entries.map((name, number) => [name, String(number)]))
  }
  const named: unknown = list.length === 0 ? {} : JSON.parse(Buffer.from(list).toString('utf8'))
  return new Map(Object.entries(Object(named)).map(([number, name]) => [String(name), number]))
}
