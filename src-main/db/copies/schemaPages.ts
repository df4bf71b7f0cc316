import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import { migrate } from '../migrate.ts'

/** The pages of a database file that say which tables there are and where, by their number from 1. */
export type SchemaPages = ReadonlyMap<number, Buffer>

export const pageSizeIn = (header: Buffer): number => (header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16))

function withFile<Result>(file: string, flags: 'r' | 'r+', work: (handle: number) => Result): Result {
  const handle = openSync(file, flags)
  try {
    return work(handle)
  } finally {
    closeSync(handle)
  }
}

function readPage(handle: number, number: number, size: number): Buffer {
  const page = Buffer.alloc(size)
  readSync(handle, page, 0, size, (number - 1) * size)
  return page
}

/** Throws what SQLite does if the file is no sound database. */
export function readSchemaPages(file: string): SchemaPages {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const numbers = sqlite.prepare("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'").pluck().all().map(Number)
    const size = Number(sqlite.pragma('page_size', { simple: true }))
    return withFile(file, 'r', (handle) => new Map(numbers.map((number) => [number, readPage(handle, number, size)])))
  } finally {
    sqlite.close()
  }
}

/** Those of a library that is begun with this version, as it is there (`file`) then. */
export function schemaPagesOfNew(file: string, migrationsDir: string): SchemaPages {
  const sqlite = new Database(file)
  try {
    migrate(sqlite, migrationsDir)
  } finally {
    sqlite.close()
  }
  return readSchemaPages(file)
}

/**
 * Whether these pages may stand in for those of a damaged file: most of the others are there as they are here. Of the first one that
 * cannot be said, as it counts what was written.
 */
export function fits(pages: SchemaPages, damaged: string): boolean {
  return withFile(damaged, 'r', (handle) => {
    const { size } = fstatSync(handle)
    // what lies behind the end of a file that was cut off says nothing
    const others = [...pages].filter(([number, page]) => number > 1 && number * page.length <= size)
    const same = others.filter(([number, page]) => page.equals(readPage(handle, number, page.length)))
    return same.length * 2 >= others.length
  })
}

export const putPages = (pages: SchemaPages, damaged: string): void =>
  withFile(damaged, 'r+', (handle) => {
    for (const [number, page] of pages) writeSync(handle, page, 0, page.length, (number - 1) * page.length)
  })

/** A file is made no longer than this by what its first page says, which may be damaged as well. */
const longest = 2 ** 34

/**
 * SQLite reads nothing of a file that is shorter than its first page says, nor where a table begins behind the end of it: what was
 * cut off is put back as empty pages, so that what is left can be read.
 */
export const fitFirstPage = (file: string): void =>
  withFile(file, 'r+', (handle) => {
    const header = readPage(handle, 1, 100)
    const size = pageSizeIn(header)
    if (size < 512) return // no header of a database: there is nothing to be fitted
    const wanted = header.readUInt32BE(28) * size
    if (wanted > fstatSync(handle).size && wanted <= longest) ftruncateSync(handle, wanted)
    header.writeUInt32BE(Math.ceil(fstatSync(handle).size / size), 28)
    header.copy(header, 92, 24, 28) // the number of pages is valid for this state of the file
    writeSync(handle, header, 0, 100, 0)
  })
