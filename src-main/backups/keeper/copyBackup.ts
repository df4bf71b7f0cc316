import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../contract/faults.ts'
import { makeFolder } from '../../files/makeFolder.ts'
import { writeDurably } from '../../files/writeDurably.ts'
import { type Kept, parts, readFileList, readManifest } from '../manifest.ts'
import { bringFile, copyWithHash } from '../storedFiles.ts'
import type { CopyRequest } from './keeperMessages.ts'
import { partPrefix, publish } from './makeBackup.ts'

const damaged = (name: string) => new AppError('BACKUP_DAMAGED', `The backup ${name} is not as it was written.`)

/** Writes a backup to another folder as well, read back like the first. What is there already stays. Throws BACKUP_DAMAGED. */
export async function copyBackup({ folder, to, name }: CopyRequest): Promise<Kept> {
  const manifest = readManifest(folder, name)
  if (!manifest) throw damaged(name)
  const there = readManifest(to, name)
  if (there) return { ...there, name }
  const part = join(to, `${partPrefix}${randomUUID()}`)
  await makeFolder(part)
  try {
    const { sha256 } = manifest.database
    if (!(await copyWithHash(join(folder, name, parts.database), join(part, parts.database), sha256)))
      throw damaged(name)
    const files = readFileList(folder, name)
    for (const { store, sha256 } of files) {
      await makeFolder(join(to, store))
      if ((await bringFile(join(folder, store), join(to, store), sha256)) === undefined) throw damaged(name)
    }
    await writeDurably(join(part, parts.files), files.map(({ store, sha256 }) => `${store}/${sha256}`).join('\n'))
    await publish(part, to, manifest, name)
    return { ...manifest, name }
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}
