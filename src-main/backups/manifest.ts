import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { backupReasons } from '../contract/choices.ts'

/** What is in the folder of a backup. */
export const parts = { database: 'library.sqlite', files: 'files.txt', manifest: 'backup.json' } as const

/** Folders of content-addressed files, shared by all backups of a folder. */
export const stores = ['documents', 'images'] as const
export type Store = (typeof stores)[number]

const count = z.int().nonnegative()

const manifestSchema = z.object({
  version: z.literal(1),
  why: z.enum(backupReasons),
  madeAt: z.int(),
  /** The version of the program. */
  program: z.string(),
  size: count,
  database: z.object({ size: count, sha256: z.string() }),
  /** Of all rows: the same as long as nothing was changed. */
  content: z.string(),
  counts: z.object({
    banks: count,
    questions: count,
    answers: count,
    exams: count,
    notes: count.nullable().default(null),
    bookmarks: count.nullable().default(null),
    documents: count,
    pictures: count,
  }),
  missing: count,
  /** The number of the last answer ever given: it never falls, whatever is removed. */
  lastAnswer: count.default(0),
  /** The library's own number at that moment: another one says that something was written since. null: not known. */
  number: z.int().nullable().default(null),
  checkedAt: z.int(),
  problems: count,
})
export type Manifest = z.infer<typeof manifestSchema>

/** A backup as it lies in a folder: `name` is that of its own folder there. */
export type Kept = Manifest & { name: string }

/** A folder with another name is being written, or is none of ours. */
const isName = (name: string) => /^\d{4}-\d\d-\d\dT[\d-]+Z-[a-zA-Z]+$/.test(name)

export const nameOf = (madeAt: number, why: Manifest['why']): string =>
  `${new Date(madeAt).toISOString().replaceAll(/[:.]/g, '-')}-${why}`

export function readManifest(folder: string, name: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(readFileSync(join(folder, name, parts.manifest), 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Returns the backups in a folder, the newest first; none if the folder is not there. */
export async function listKept(folder: string): Promise<Kept[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter(isName)
    .flatMap((name) => {
      const manifest = readManifest(folder, name)
      return manifest ? [{ ...manifest, name }] : []
    })
    .sort((a, b) => b.madeAt - a.madeAt || (a.name < b.name ? 1 : -1))
}

/** Returns the names of the copies of the database that were made before a migration and are no backups yet. */
export const listCopies = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => /^before-migration-.*\.sqlite$/.test(name))

/** A line for each file that a backup refers to: the folder and the hash. */
export function readFileList(folder: string, name: string): { store: Store; sha256: string }[] {
  return readFileSync(join(folder, name, parts.files), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [store, sha256] = line.split('/')
      const known = stores.find((one) => one === store)
      return known && /^[0-9a-f]{64}$/.test(sha256 ?? '') ? [{ store: known, sha256: sha256 ?? '' }] : []
    })
}
