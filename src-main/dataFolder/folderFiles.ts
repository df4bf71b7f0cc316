import { existsSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../contract/faults.ts'
import { syncFolder, writeDurably } from '../files/writeDurably.ts'

/** All that a library is made of. Logs and what Chromium keeps stay where they are. */
export const libraryParts = [
  'library.sqlite',
  'library.sqlite-mark',
  'documents',
  'images',
  'backups',
  'window.json',
] as const

/** Stands in a folder that is being filled. */
export const movingMarker = 'qquiz-moving.json'

const pointerSchema = z.object({ dataDir: z.string().min(1), movedFrom: z.string().nullable() })
export type Pointer = z.infer<typeof pointerSchema>

const plannedMoveSchema = z.object({ to: z.string().min(1) })

/** undefined if it is not there or says nothing: it is written whole or not at all. */
function read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | undefined {
  if (!existsSync(file)) return undefined
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Writes a file: it is on disk, whole, when this returns; what was there before is there until then. */
async function write(dir: string, name: string, value: unknown): Promise<void> {
  const part = join(dir, `${name}.part`)
  await writeDurably(part, JSON.stringify(value))
  await rename(part, join(dir, name))
  await syncFolder(dir)
}

/**
 * Returns where the library is, by the usual folder. Throws LIBRARY_MISSING if it was moved and is not there now (a drive that is
 * not connected): an empty one in its place would look as if all was lost.
 */
export function readPointer(usual: string): Pointer {
  const pointer = read(join(usual, 'place.json'), pointerSchema) ?? { dataDir: usual, movedFrom: null }
  if (pointer.dataDir !== usual && !existsSync(join(pointer.dataDir, 'library.sqlite')))
    throw new AppError(
      'LIBRARY_MISSING',
      `The library is in ${pointer.dataDir}, which cannot be found. Connect the drive, or remove ${join(usual, 'place.json')} to go back to ${usual}.`,
      { details: { folder: pointer.dataDir } },
    )
  return pointer
}

export const writePointer = (usual: string, pointer: Pointer): Promise<void> => write(usual, 'place.json', pointer)

export const readPlannedMove = (usual: string): string | undefined =>
  read(join(usual, 'move.json'), plannedMoveSchema)?.to

export const writePlannedMove = (usual: string, to: string): Promise<void> => write(usual, 'move.json', { to })

export const removePlannedMove = (usual: string): Promise<void> => rm(join(usual, 'move.json'), { force: true })

export const writeMarker = (dir: string, from: string): Promise<void> => write(dir, movingMarker, { from })
