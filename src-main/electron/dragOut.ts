import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { app, type BrowserWindow } from 'electron'

const prefix = 'qquiz-dragged-'
const dayMs = 86_400_000

/** A program that a file was dragged to may read it later. */
async function removeOld(now: number): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const made = await stat(join(tmpdir(), name)).catch(() => undefined)
    if (made && now - made.mtimeMs > dayMs)
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})
  }
}

/** Writes a file to where it can be dragged from, in a folder of its own; those of earlier days are removed. */
export async function keepToDrag(name: string, bytes: Uint8Array): Promise<string> {
  await removeOld(Date.now())
  const file = join(await mkdtemp(join(tmpdir(), prefix)), basename(name))
  await writeFile(file, bytes)
  return file
}

/** Hands a file to the system, which drags it as its own until the button of the mouse is let go. */
export async function dragOut(window: BrowserWindow, file: string): Promise<void> {
  window.webContents.startDrag({ file, icon: await app.getFileIcon(file) })
}
