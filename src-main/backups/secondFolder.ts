import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from '../contract/faults.ts'
import { writeDurably } from '../files/writeDurably.ts'
import { namesIn } from './storedFiles.ts'

const lateAfterMs = 7 * 86_400_000

/** Stands beside the backups and not in the library: it is needed most when that cannot be read. `own`: our folder in it. */
const secondSchema = z.object({
  folder: z.string().min(1),
  own: z.string().min(1),
  since: z.int(),
  reachedAt: z.int().nullable(),
})
export type Second = z.infer<typeof secondSchema>

const fileOf = (backupsDir: string) => join(backupsDir, 'second.json')

export function readSecond(backupsDir: string): Second | undefined {
  try {
    return secondSchema.parse(JSON.parse(readFileSync(fileOf(backupsDir), 'utf8')))
  } catch {
    return undefined
  }
}

export async function writeSecond(backupsDir: string, second: Second | undefined): Promise<void> {
  const file = fileOf(backupsDir)
  if (!second) return rm(file, { force: true })
  await mkdir(backupsDir, { recursive: true })
  await writeDurably(`${file}.part`, JSON.stringify(second))
  await rename(`${file}.part`, file)
}

export const isLate = ({ since, reachedAt }: Second, now: number): boolean => now - (reachedAt ?? since) > lateAfterMs

const folderName = 'QQuiz backups'

/** Folders of backups in the folder that was chosen, of this library and of others that came to lie there. */
export const backupFoldersIn = async (folder: string): Promise<string[]> =>
  (await namesIn(folder)).filter((name) => name.startsWith(folderName))

const ownerFile = 'library.json'

/**
 * Makes a folder for this library in the one that a person chose: another library's backups, also one's own of another computer, are
 * left alone. Throws INVALID_INPUT for one that lies in the library's or depends on where the program was started, and
 * FOLDER_UNWRITABLE.
 */
export async function chooseSecond(typed: string, dataDir: string, now: number): Promise<Second> {
  const path = typed.trim().replace(/^~(?=$|[/\\])/, homedir())
  const way = relative(dataDir, resolve(path))
  if (!isAbsolute(path) || way === '' || (!way.startsWith('..') && !isAbsolute(way)))
    throw new AppError('INVALID_INPUT', 'folder: the whole path of a folder outside of the library is needed', {
      details: { field: 'folder' },
    })
  const folder = resolve(path)
  try {
    if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is no folder`)
    return { folder, own: await makeOwn(folder, await idOf(join(dataDir, 'backups'))), since: now, reachedAt: null }
  } catch (cause) {
    throw new AppError('FOLDER_UNWRITABLE', `${folder} cannot be written.`, { cause })
  }
}

async function makeOwn(folder: string, id: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? folderName : `${folderName} ${number}`
    const owner = ownerIn(join(folder, name))
    if (owner === id) return name
    if (owner !== undefined || (await namesIn(join(folder, name))).length > 0) continue
    await mkdir(join(folder, name), { recursive: true })
    await writeFile(join(folder, name, ownerFile), JSON.stringify({ id }))
    return name
  }
}

/** By which a library knows its own folder again. */
async function idOf(backupsDir: string): Promise<string> {
  const known = ownerIn(backupsDir)
  if (known) return known
  const id = randomUUID()
  await mkdir(backupsDir, { recursive: true })
  await writeDurably(join(backupsDir, ownerFile), JSON.stringify({ id }))
  return id
}

function ownerIn(folder: string): string | undefined {
  try {
    return z.object({ id: z.string() }).parse(JSON.parse(readFileSync(join(folder, ownerFile), 'utf8'))).id
  } catch {
    return undefined
  }
}
