import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { describeError } from '../app/describeError.ts'
import type { Emit, Log, Ports } from '../ports.ts'
import { root } from './root.ts'

const isBundled = import.meta.url.endsWith('.js')

export const rendererDir = join(root, 'out/renderer')
/** The bundle's own, or the source, which Node runs as it is. */
export const readerWorker = new URL(isBundled ? './readerWorker.js' : '../imports/readerWorker.ts', import.meta.url)

const readVersion = () =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version

/** Standard output belongs to results; everything else a command says goes to standard error. */
export const stderrLog: Log = {
  info: (message, fields) => process.stderr.write(`${message}${fields ? ` ${JSON.stringify(fields)}` : ''}\n`),
  error: (message, error, fields) =>
    process.stderr.write(`${message}${fields ? ` ${JSON.stringify(fields)}` : ''}: ${describeError(error)}\n`),
}

/** The core run from a checkout with plain Node: everything is where the repository has it. */
export const projectPorts = (dataDir: string, emit: Emit = () => {}): Ports => ({
  version: readVersion(),
  host: 'headless',
  dataDir,
  migrationsDir: join(root, 'drizzle'),
  samplesDir: join(root, 'samples'),
  readerWorker,
  now: Date.now,
  emit,
  log: stderrLog,
})
