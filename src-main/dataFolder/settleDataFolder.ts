import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { toFault } from '../contract/faults.ts'
import type { DataFolder, Log } from '../ports.ts'
import { movingMarker, readPlannedMove, readPointer, removePlannedMove } from './folderFiles.ts'
import { type Move, moveLibrary } from './moveLibrary.ts'

type Settle = { usual: string; isNamed: boolean; log: Log; reached?: Move['reached'] }

/**
 * Returns where the library is, after carrying out a move that was asked for. To be called once, at start, before anything of
 * it is opened. A move that cannot be made is dropped, and the library stays. Throws LIBRARY_MISSING.
 */
export async function settleDataFolder({ usual, isNamed, log, reached }: Settle): Promise<DataFolder> {
  if (isNamed) return { dataDir: usual, usual: null, moveFault: null }
  const { dataDir } = readPointer(usual)
  const to = readPlannedMove(usual)
  if (to === undefined) return { dataDir, usual, moveFault: null }
  try {
    if (to !== dataDir) await moveLibrary({ from: dataDir, to, usual, ...(reached && { reached }) })
    await rm(join(to, movingMarker), { force: true })
    await removePlannedMove(usual)
    log.info('the library was moved', { from: dataDir, to })
    return { dataDir: to, usual, moveFault: null }
  } catch (error) {
    log.error('the library could not be moved', error, { from: dataDir, to })
    await removePlannedMove(usual)
    return { dataDir, usual, moveFault: toFault(error) }
  }
}
