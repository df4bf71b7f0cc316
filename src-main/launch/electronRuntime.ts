import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../plainNode/root.ts'

const electronDir = join(root, 'node_modules/electron')
const longestDownload = 10 * 60_000

/** The Electron program, if it is there. Asking the package itself would start a download. */
export function findElectron(): string | undefined {
  const pathFile = join(electronDir, 'path.txt')
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(electronDir, 'dist')
  if (!existsSync(pathFile) && !process.env.ELECTRON_OVERRIDE_DIST_PATH) return undefined
  const program = join(folder, existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron')
  return existsSync(program) ? program : undefined
}

/** Gets the runtime as the package does, from GitHub or ELECTRON_MIRROR. Says every few seconds that it goes on. */
export async function downloadElectron(say: (sentence: string) => void): Promise<string | undefined> {
  say('Downloading the Electron runtime (about 120 MB); this is only done once.')
  const child = spawn(process.execPath, [join(electronDir, 'install.js')], {
    stdio: 'ignore',
    timeout: longestDownload,
    killSignal: 'SIGKILL',
  })
  const startedAt = Date.now()
  const reminder = setInterval(
    () => say(`Still downloading: ${Math.round((Date.now() - startedAt) / 1000)} s.`),
    15_000,
  )
  await once(child, 'close')
  clearInterval(reminder)
  return findElectron()
}
