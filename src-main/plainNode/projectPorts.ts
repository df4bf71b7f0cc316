import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { describeError } from '../app/describeError.ts'
import type { Emit, Log, Ports } from '../ports.ts'

const fromRoot = (path: string) => new URL(`../../${path}`, import.meta.url)

export const rendererDir = fileURLToPath(fromRoot('out/renderer'))
export const readerWorker = new URL('../imports/readerWorker.ts', import.meta.url)

const readVersion = () =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'))).version

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
  migrationsDir: fileURLToPath(fromRoot('drizzle')),
  samplesDir: fileURLToPath(fromRoot('samples')),
  readerWorker,
  now: Date.now,
  emit,
  log: stderrLog,
})
