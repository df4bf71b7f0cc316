import { mkdir } from 'node:fs/promises'

/** Makes a folder with those above it, if need be. Rejects with the true reason: with `recursive`, Node calls a disk that refuses ENOENT. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(folder)
  }
}
