import { join } from 'node:path'
import { describeError } from '../app/describeError.ts'
import { readProgram } from '../app/readProgram.ts'
import type { Emit, Log, Ports, StartReader } from '../ports.ts'
import { forkReader } from './forkReader.ts'
import { printable } from './printable.ts'
import { root } from './root.ts'

const isBundled = import.meta.url.endsWith('.js')

export const rendererDir = join(root, 'out/renderer')
/** The bundle's own, or the source, which Node runs as it is. */
const readerModule = new URL(isBundled ? './readerProcess.js' : '../imports/reader/readerProcess.ts', import.meta.url)
const keeperModule = new URL(isBundled ? './keeperProcess.js' : '../app/keeperProcess.ts', import.meta.url)
export const startReader: StartReader = (how) => forkReader(readerModule, how)

const say = (text: string) => void process.stderr.write(`${printable(text)}\n`)

/** Standard output belongs to results; everything else a command says goes to standard error. */
export const stderrLog: Log = {
  info: (message, fields) => say(`${message}${fields ? ` ${JSON.stringify(fields)}` : ''}`),
  error: (message, error, fields) =>
    say(`${message}${fields ? ` ${JSON.stringify(fields)}` : ''}: ${describeError(error)}`),
}

/** The core run from a checkout with plain Node: everything is where the repository has it. */
export const projectPorts = (dataDir: string, emit: Emit = () => {}): Ports => ({
  ...readProgram(root),
  host: 'headless',
  dataDir,
  migrationsDir: join(root, 'drizzle'),
  samplesDir: join(root, 'samples'),
  startReader,
  startKeeper: (how) => forkReader(keeperModule, how),
  now: Date.now,
  emit,
  log: stderrLog,
})
