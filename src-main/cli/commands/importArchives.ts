import type { ArchiveResult } from '../../contract/exportCalls.ts'
import { AppError, toFault } from '../../contract/faults.ts'
import { readNamedFile } from './readNamedFile.ts'
import type { Ask } from './withApp.ts'

export const isArchive = (path: string): boolean => /\.qquiz$/i.test(path)

export type AddedArchive = { name: string } & (
  | ({ state: 'done' } & ArchiveResult)
  | { state: 'refused'; fault: ReturnType<typeof toFault> }
)

/** Adds archives one after the other; one that is refused changes nothing and stops none of the others. */
export async function addArchives(ask: Ask, paths: readonly string[]): Promise<AddedArchive[]> {
  const added: AddedArchive[] = []
  for (const path of paths)
    try {
      const { name, bytes } = await readNamedFile(path)
      const result = await ask('exports.addArchive', { name, bytes: new Uint8Array(bytes) })
      added.push({ name, state: 'done', ...result })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      added.push({ name: path, state: 'refused', fault: toFault(error) })
    }
  return added
}

export function archiveInWords(archive: AddedArchive): string {
  if (archive.state === 'refused') return `${archive.name}: ${archive.fault.message}`
  const banks = archive.banks.map(
    ({ name, isNew, added, known }) => `${name}${isNew ? ' (new)' : ''}: ${added} added, ${known} there already`,
  )
  return [`${archive.name}: ${archive.answers.added} answers, ${archive.sessions.added} sessions`, ...banks].join(
    '\n  ',
  )
}
