import { projectPorts } from '../../../src-main/plainNode/projectPorts.ts'
import type { Emit, Ports } from '../../../src-main/ports.ts'
import { silentLog } from '../silentLog.ts'
import { startSharedKeeper, startSharedReader } from './sharedHelpers.ts'

/** The core over a folder as in a checkout, quiet, with helpers that start fast. */
export const testPorts = (dataDir: string, emit?: Emit): Ports => ({
  ...projectPorts(dataDir, emit),
  startReader: startSharedReader,
  startKeeper: startSharedKeeper,
  log: silentLog,
})
