import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const sources = ['src-main', 'src-preload', 'src-renderer', 'electron.vite.config.ts', 'package.json', 'tsconfig.json']
const outputs = ['out/main/main.js', 'out/main/readerWorker.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** The time of the last change of the file, or of anything in the folder; 0 if there is none. */
function lastChange(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  // a folder's own time tells of a removed file
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))))
}

/** Whether a part of the built program is missing or older than any source. */
export function isStale(folder = root): boolean {
  const newest = Math.max(...sources.map((path) => lastChange(join(folder, path))))
  return outputs.some((path) => lastChange(join(folder, path)) < newest)
}

/** Builds the program if need be. Throws with all that the build said if it fails. */
export async function buildIfStale(say: (sentence: string) => void): Promise<void> {
  if (!isStale()) return
  say('Building QQuiz; this takes a few seconds and is only done when something changed.')
  await build()
}

/** Builds the program if a part of it is not there at all: enough where the person did not ask for the newest. */
export async function buildIfMissing(say: (sentence: string) => void): Promise<void> {
  if (outputs.every((path) => existsSync(join(root, path)))) return
  say('Building QQuiz; this takes a few seconds and is only done once.')
  await build()
}

async function build(): Promise<void> {
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const child = spawn(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The build failed:\n${Buffer.concat(said).toString('utf8')}`)
}
