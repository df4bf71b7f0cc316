import { desc } from 'drizzle-orm'
import type { Settings } from '../contract/settingsCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { memoryParameters } from '../db/schema/memory.ts'
import { areWeights, defaultWeights, type MemoryParameters } from '../scheduling/parameters.ts'
import { getSettings } from '../settings/settings.ts'

export const findFitted = (db: Reader): typeof memoryParameters.$inferSelect | undefined =>
  db.select().from(memoryParameters).orderBy(desc(memoryParameters.id)).limit(1).get()

/** Returns the parameters fitted to the person, else those of most people. */
export const getParameters = (db: Reader): MemoryParameters =>
  parametersOf(getSettings(db), findFitted(db)?.parameters ?? null)

/** `fitted`: as stored last, null if none ever were. */
export const parametersOf = (
  { desiredRetention }: Pick<Settings, 'desiredRetention'>,
  fitted: readonly number[] | null,
): MemoryParameters => ({ w: fitted && areWeights(fitted) ? fitted : defaultWeights, desiredRetention })
