import { assertNever } from '../contract/assertNever.ts'
import type { BackupReason } from '../contract/backupCalls.ts'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

type Aged = { name: string; madeAt: number; why: BackupReason; problems: number }

/** Backups of one kind make way only for each other: those that a restore makes never for those of every day. */
function kindOf(why: BackupReason): string {
  switch (why) {
    case 'hourly':
    case 'daily':
    case 'closing':
    case 'beforeBulk':
      return 'byItself'
    case 'byHand':
    case 'beforeMigration':
    case 'beforeRepair':
    case 'beforeRestore':
      return why
    default:
      return assertNever(why)
  }
}

/** One stays of each hour for a day, of each day for two weeks, of each week for a year. */
function stretchOf(madeAt: number, now: number): string {
  const age = now - madeAt
  if (age < day) return `hour ${Math.floor(madeAt / hour)}`
  if (age < 2 * week) return `day ${Math.floor(madeAt / day)}`
  return age < 365 * day ? `week ${Math.floor(madeAt / week)}` : 'older'
}

/**
 * Returns the names of the backups that are no longer needed. The newest sound one stays whatever its age, and one that was found
 * damaged never takes the place of a sound one.
 */
export function thinned(backups: readonly Aged[], now: number): string[] {
  const newestFirst = [...backups].sort((a, b) => b.madeAt - a.madeAt)
  const kept = new Set<string>()
  const sound = newestFirst.filter(({ problems }) => problems === 0)
  for (const { name, madeAt, why } of sound) {
    const stretch = stretchOf(madeAt, now)
    const place = `${kindOf(why)} ${stretch}`
    if (kept.has(place) || stretch === 'older') continue
    kept.add(place).add(name)
  }
  if (sound[0]) kept.add(sound[0].name)
  // one that is damaged is of use only while there is no sound one
  return newestFirst
    .filter(({ name, problems }) => !kept.has(name) && (problems === 0 || sound.length > 0))
    .map(({ name }) => name)
}
