import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const prefix = 'qquiz-opened-'
const dayMs = 86_400_000

/** A copy may be open in its program for a while. Those of other users of the computer are not ours to remove. */
async function removeOld(now: number): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const copy = join(tmpdir(), name)
    try {
      const { mtimeMs } = await stat(copy)
      if (now - mtimeMs > dayMs) await rm(copy, { recursive: true, force: true })
    } catch {
      // it is another user's, or gone
    }
  }
}

/**
 * Tells the system that a file came from elsewhere, so that programs open it guarded: without macros (Windows) or after a
 * question (macOS). Does nothing on other systems, and on disks that cannot keep such a mark.
 */
export async function markAsForeign(file: string, platform: NodeJS.Platform, now: number): Promise<void> {
  try {
    if (platform === 'win32') await writeFile(`${file}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n')
    if (platform === 'darwin') {
      const mark = `0083;${Math.floor(now / 1000).toString(16)};QQuiz;`
      await promisify(execFile)('xattr', ['-w', 'com.apple.quarantine', mark, file])
    }
  } catch {
    // the copy is opened as any file of the person is
  }
}

/** Writes a copy to be opened: read-only, marked as foreign, in a folder of its own; copies of earlier days are removed. */
export async function openedCopy(name: string, bytes: Uint8Array, now: number): Promise<string> {
  await removeOld(now)
  const file = join(await mkdtemp(join(tmpdir(), prefix)), name)
  await writeFile(file, bytes)
  await markAsForeign(file, process.platform, now)
  await chmod(file, 0o400)
  return file
}
