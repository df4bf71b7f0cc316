import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { toFault } from '../../contract/faults.ts'
import type { DataPlace, Log } from '../../ports.ts'
import { type Move, moveLibrary } from './moveLibrary.ts'
import { movingMarker, readPlace, readWish, removeWish } from './placeFiles.ts'

type Settle = { usual: string; isNamed: boolean; log: Log; reached?: Move['reached'] }

/**
 * Where the library is, after a wish to have it elsewhere was carried out. To be asked once, at start, before anything of
 * it is opened. A wish that cannot be met is dropped, and the library stays. Throws LIBRARY_MISSING.
 */
export async function settleDataPlace({ usual, isNamed, log, reached }: Settle): Promise<DataPlace> {
  if (isNamed) return { dataDir: usual, usual: null, moveFault: null }
  const { dataDir } = readPlace(usual)
  const to = readWish(usual)
  if (to === undefined) return { dataDir, usual, moveFault: null }
  try {
    if (to !== dataDir) await moveLibrary({ from: dataDir, to, usual, ...(reached && { reached }) })
    await rm(join(to, movingMarker), { force: true })
    await removeWish(usual)
    log.info('the library was moved', { from: dataDir, to })
    return { dataDir: to, usual, moveFault: null }
  } catch (error) {
    log.error('the library could not be moved', error, { from: dataDir, to })
    await removeWish(usual)
    return { dataDir, usual, moveFault: toFault(error) }
  }
}
