import { pathToFileURL } from 'node:url'
import { headlessProgram } from '../../../src-main/plainNode/buildHeadless.ts'
import { forkReader } from '../../../src-main/plainNode/forkReader.ts'
import { projectPorts } from '../../../src-main/plainNode/projectPorts.ts'
import type { Emit, Ports } from '../../../src-main/ports.ts'
import { silentLog } from '../silentLog.ts'
import { startSharedReader } from './sharedReader.ts'

/** The bundle: it starts in a quarter of the time of the sources. */
const keeper = pathToFileURL(headlessProgram('keeperProcess'))

/** The core over a folder as in a checkout, quiet, with helpers that start fast. */
export const testPorts = (dataDir: string, emit?: Emit): Ports => ({
  ...projectPorts(dataDir, emit),
  startReader: startSharedReader,
  startKeeper: (how) => forkReader(keeper, how),
  log: silentLog,
})
