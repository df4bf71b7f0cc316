import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../contract/faults.ts'

/** Writes a file that is there whole or not at all, also where one of that name was before. Throws FOLDER_UNWRITABLE. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.part`)
  try {
    const handle = await open(part, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
  } catch (cause) {
    await rm(part, { force: true })
    throw new AppError('FOLDER_UNWRITABLE', `${file} cannot be written.`, { cause })
  }
}
