import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { dayAt } from '../contract/days.ts'
import type { TodaysShare, TodaysTask } from '../contract/planCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { listBankIds } from './dueCards.ts'
import { findShare, inMinutes, type Share } from './todaysPlan.ts'

const isBegun = (db: Reader, now: number): boolean =>
  db.get<{ begun: number }>(sql`SELECT EXISTS (SELECT 1 FROM outcome WHERE day = ${dayAt(now)}) AS begun`).begun === 1

const viewOf = (bankId: number, { plan, day, isDayOff, secondsSpent }: Share): TodaysShare => ({
  bankId,
  isPlanned: plan !== undefined,
  examDay: plan?.examDay ?? null,
  isDayOff,
  minutesSpent: Math.round(secondsSpent / 60),
  today: inMinutes(day),
})

/** Breathes between banks: a library of large ones would hold the main thread for seconds. */
export async function addUpToday(db: Reader, now: number): Promise<TodaysTask> {
  const shares: TodaysShare[] = []
  let questions = 0
  let seconds = 0
  for (const bankId of listBankIds(db)) {
    const share = findShare(db, bankId, now)
    await setImmediate()
    if (!share) continue
    shares.push(viewOf(bankId, share))
    questions += share.day.questionIds.length
    seconds += share.day.seconds
  }
  const planned = shares.filter(({ isPlanned }) => isPlanned)
  return {
    questions,
    minutes: Math.ceil(seconds / 60),
    isDayOff: planned.length > 0 && planned.every(({ isDayOff }) => isDayOff) && questions === 0,
    isBegun: isBegun(db, now),
    shares,
  }
}
