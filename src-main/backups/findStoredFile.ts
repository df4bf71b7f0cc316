import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from './manifest.ts'

/** Returns the bytes of a document or picture from the first of these folders of backups that has them unaltered. */
export async function findStoredFile(
  folders: readonly string[],
  store: Store,
  sha256: string,
): Promise<Uint8Array | undefined> {
  for (const folder of folders) {
    const bytes = await readFile(join(folder, store, sha256)).catch(() => undefined)
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return bytes
  }
  return undefined
}
