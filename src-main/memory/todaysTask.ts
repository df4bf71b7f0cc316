import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { dayAt } from '../contract/days.ts'
import type { TodaysTask } from '../contract/planCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { bankPlan } from '../db/schema/memory.ts'
import { listBankIds } from './dueCards.ts'
import { isDayOff } from './studyDays.ts'
import { getShare } from './todaysPlan.ts'

const isBegun = (db: Reader, now: number): boolean =>
  db.get<{ begun: number }>(sql`SELECT EXISTS (SELECT 1 FROM outcome WHERE day = ${dayAt(now)}) AS begun`).begun === 1

/** Breathes between banks: a library of large ones would hold the main thread for seconds. */
export async function addUpToday(db: Reader, now: number): Promise<TodaysTask> {
  let questions = 0
  let seconds = 0
  for (const bankId of listBankIds(db)) {
    const share = getShare(db, bankId, now)
    questions += share.questionIds.length
    seconds += share.seconds
    await setImmediate()
  }
  const plans = db.select().from(bankPlan).all()
  const rests = plans.length > 0 && plans.every(({ daysOff }) => isDayOff(dayAt(now), daysOff))
  return {
    questions,
    minutes: Math.ceil(seconds / 60),
    isDayOff: rests && questions === 0,
    isBegun: isBegun(db, now),
  }
}
