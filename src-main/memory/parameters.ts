import { desc } from 'drizzle-orm'
import type { Reader } from '../db/openDatabase.ts'
import { memoryParameters } from '../db/schema/memory.ts'
import { areWeights, defaultWeights, type MemoryParameters } from '../scheduling/parameters.ts'
import { getSettings } from '../settings/settings.ts'

export const findFitted = (db: Reader): typeof memoryParameters.$inferSelect | undefined =>
  db.select().from(memoryParameters).orderBy(desc(memoryParameters.id)).limit(1).get()

/** Returns the parameters fitted to the person, else those of most people. */
export function getParameters(db: Reader): MemoryParameters {
  const { desiredRetention } = getSettings(db)
  const fitted = findFitted(db)?.parameters
  return { w: fitted && areWeights(fitted) ? fitted : defaultWeights, desiredRetention }
}
