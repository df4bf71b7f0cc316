import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import type { z } from 'zod'
import { AppError } from '../../contract/faults.ts'
import { type ArchiveManifest, archiveManifest, archiveVersion } from './archiveSchema.ts'

/** An archive is a file from anywhere: what it may hold, however small it is. */
const most = {
  entries: 200_000,
  /** Of one JSON file, and of one document or picture, unpacked. */
  json: 100 * 1024 * 1024,
  media: 200 * 1024 * 1024,
  /** All of it, unpacked. */
  bytes: 2 * 1024 * 1024 * 1024,
  /** JSON packs ten to one; above this it is made to fill a memory. */
  expansion: 200,
  /** Below this the expansion says nothing. */
  freely: 64 * 1024 * 1024,
}

/** Unpacked at once: what is read is never in memory as a whole. */
const mediaAtOnce = 64 * 1024 * 1024

const paths = [
  /^qquiz\.json$/,
  /^(?:banks\/\d{6}|questions\/\d{6}-\d{6}|history\/(?:attempts|sessions)-\d{6}|history\/study)\.json$/,
  /^(?:imports|documents|images|settings)\.json$/,
  /^(?:documents|images)\/[0-9a-f]{64}$/,
  /^extractions\/[0-9a-f]{64}\.json$/,
  /^scans\/[0-9a-f]{64}-\d{6}\.json$/,
]

const damaged = (what: string, cause?: unknown) =>
  new AppError('ARCHIVE_DAMAGED', `This archive cannot be read: ${what}. Export it again where it came from.`, {
    cause,
  })

const tooLarge = (what: string) => new AppError('ARCHIVE_TOO_LARGE', `This archive is refused: ${what}.`)

type Entry = { name: string; size: number }

/** Names and sizes of all entries, from the directory alone: nothing is unpacked. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const found = new Map<string, Entry>()
  let total = 0
  const note = (name: string, size: number) => {
    if (!paths.some((path) => path.test(name)))
      throw damaged(`it holds "${name.slice(0, 80)}", which is no part of one`)
    if (found.has(name)) throw damaged(`it holds "${name}" twice`)
    if (found.size >= most.entries) throw tooLarge('it has too many files')
    const limit = name.endsWith('.json') ? most.json : most.media
    total += size
    if (size > limit || total > most.bytes) throw tooLarge('it unpacks to more than can be read')
    if (total > most.freely && total > bytes.length * most.expansion)
      throw tooLarge('it unpacks to far more than it is')
    found.set(name, { name, size })
  }
  unzip(bytes, ({ name, originalSize }) => {
    note(name, originalSize)
    return false
  })
  return [...found.values()]
}

function unzip(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })))
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw damaged('it is cut off or no ZIP', cause)
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function parsed<Schema extends z.ZodType>(schema: Schema, name: string, bytes: Uint8Array): z.output<Schema> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw damaged(`${name} is no JSON`, cause)
  }
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw damaged(`${name} has something else at ${issue?.path.join('.') || 'its top'} than it should`, read.error)
}

/** An archive whose directory and manifest hold; its parts are unpacked and checked as they are read. */
export class OpenArchive {
  readonly manifest: ArchiveManifest
  readonly #bytes: Uint8Array
  readonly #entries: readonly Entry[]

  /** Throws ARCHIVE_DAMAGED, ARCHIVE_NEWER or ARCHIVE_TOO_LARGE. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#entries = entriesOf(bytes)
    const head = unzip(bytes, ({ name }) => name === 'qquiz.json').get('qquiz.json')
    if (!head) throw damaged('it has no qquiz.json')
    const { version } = parsed(archiveManifest.pick({ format: true, version: true }), 'qquiz.json', head)
    if (version > archiveVersion)
      throw new AppError('ARCHIVE_NEWER', `This archive is of version ${version}; a newer QQuiz can read it.`, {
        details: { version },
      })
    this.manifest = parsed(archiveManifest, 'qquiz.json', head)
    const stated = new Set(Object.keys(this.manifest.files))
    const held = this.#entries.flatMap(({ name }) => (name === 'qquiz.json' ? [] : [name]))
    if (held.length !== stated.size || held.some((name) => !stated.has(name)))
      throw damaged('its files are not those that its manifest names')
  }

  /** The names of the parts in a folder or with a beginning, in order. */
  names(beginning: string): string[] {
    return this.#entries.flatMap(({ name }) => (name.startsWith(beginning) ? [name] : [])).sort()
  }

  /** In the order of the names. */
  #unpacked(names: readonly string[]): [string, Uint8Array][] {
    const wanted = new Set(names)
    const parts = unzip(this.#bytes, ({ name }) => wanted.has(name))
    return names.map((name) => {
      const bytes = parts.get(name)
      if (!bytes || hashOf(bytes) !== this.manifest.files[name]) throw damaged(`${name} is not what was written`)
      return [name, bytes]
    })
  }

  /** A JSON part, checked; undefined if there is none of that name. */
  read<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | undefined {
    if (!this.#entries.some((entry) => entry.name === name)) return undefined
    const [found] = this.#unpacked([name])
    return found && parsed(schema, name, found[1])
  }

  /** JSON parts, some megabytes at a time, each checked. */
  *readAll<Schema extends z.ZodType>(
    names: readonly string[],
    schema: Schema,
  ): Generator<readonly [string, z.output<Schema>]> {
    for (const batch of this.#batches(names))
      for (const [name, bytes] of this.#unpacked(batch)) yield [name, parsed(schema, name, bytes)]
  }

  /** Documents or pictures by their hash, some megabytes at a time. */
  *media(folder: 'documents' | 'images'): Generator<readonly [sha256: string, bytes: Uint8Array]> {
    for (const batch of this.#batches(this.names(`${folder}/`)))
      for (const [name, bytes] of this.#unpacked(batch)) {
        const sha256 = name.slice(folder.length + 1)
        if (hashOf(bytes) !== sha256) throw damaged(`${name} is not what its name says`)
        yield [sha256, bytes]
      }
  }

  *#batches(names: readonly string[]): Generator<string[]> {
    const sizes = new Map(this.#entries.map(({ name, size }) => [name, size]))
    let batch: string[] = []
    let size = 0
    for (const name of names) {
      const own = sizes.get(name) ?? 0
      if (batch.length > 0 && size + own > mediaAtOnce) {
        yield batch
        batch = []
        size = 0
      }
      batch.push(name)
      size += own
    }
    if (batch.length > 0) yield batch
  }
}
