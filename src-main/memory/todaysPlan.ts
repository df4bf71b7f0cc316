import { setImmediate } from 'node:timers/promises'
import { addDays, type Day, dayAt, daysBetween, endOfDay } from '../contract/days.ts'
import type { ExamOutlook, PlanView } from '../contract/planCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import type { DayInput, DayPlan } from '../scheduling/dayPlan.ts'
import { planDay } from '../scheduling/dayPlan.ts'
import { memoryModel } from '../scheduling/memoryModel.ts'
import { plainPlan } from '../scheduling/plainPlan.ts'
import { type WholeDay, withRelearning } from '../scheduling/relearn.ts'
import { studyPlan } from '../scheduling/studyPlan.ts'
import { getSettings } from '../settings/settings.ts'
import { type BankMemory, getBankMemory } from './bankMemory.ts'
import { countDue, listBankIds } from './dueCards.ts'
import { getParameters } from './parameters.ts'
import { findPlan, type PlanRow, requireBank } from './plans.ts'
import { rememberedPlan } from './rememberedPlan.ts'
import { countStudyDays, daysUntil, isDayOff, planMoment, studyDaysUntil } from './studyDays.ts'

/** A moment of a bank: what is set, and what is known. */
type Situation = { plan: PlanRow | undefined; day: Day; memory: BankMemory; moment: number }

const situationOf = (db: Reader, bankId: number, moment: number): Situation => ({
  plan: findPlan(db, bankId),
  day: dayAt(moment),
  memory: getBankMemory(db, bankId, moment),
  moment,
})

/** Returns the seconds left of the day's minutes; a day off has none, and without a plan there is no limit. */
function secondsLeft({ plan, day, memory }: Situation): number {
  if (!plan) return Number.POSITIVE_INFINITY
  return isDayOff(day, plan.daysOff) ? 0 : Math.max(0, plan.minutesADay * 60 - memory.spentToday)
}

function listDue({ memory, moment }: Situation): BankMemory['known'] {
  const end = endOfDay(moment)
  return memory.known.filter(({ due }) => due < end)
}

type ExamInput = Omit<DayInput, 'secondsLater'> & { plan: PlanRow & { examDay: Day }; exam: number }

/** Returns what is planned with for the exam that is ahead; undefined: none is. */
function examInput(situation: Situation): ExamInput | undefined {
  const { plan, day, memory, moment } = situation
  if (!plan?.examDay || plan.examDay < day) return undefined
  const exam = daysUntil(plan.examDay, moment)
  const { known, unseen, firstSight } = memory
  return { plan: { ...plan, examDay: plan.examDay }, known, unseen, firstSight, seconds: secondsLeft(situation), exam }
}

const wholeDay = (situation: Situation, day: DayPlan): WholeDay =>
  withRelearning(day, situation.memory.wrongToday, secondsLeft(situation))

export const inMinutes = ({ reviews, fresh, again, left, seconds }: WholeDay): PlanView['today'] => ({
  reviews,
  fresh,
  again,
  left,
  minutes: Math.ceil(seconds / 60),
})

function plainDay(db: Reader, situation: Situation, { hasNew }: { hasNew: boolean }): DayPlan {
  const { memory } = situation
  const due = listDue(situation)
  const newLeft = hasNew ? getSettings(db).newPerDay - memory.freshToday : 0
  const { unseen } = memory
  return plainPlan(memoryModel(getParameters(db).w), { due, unseen, newLeft, seconds: secondsLeft(situation) })
}

function outlookOf(input: ExamInput, db: Reader, { day, moment }: Situation): { today: DayPlan; exam: ExamOutlook } {
  const { examDay, daysOff, minutesADay } = input.plan
  const laterDays = studyDaysUntil(examDay, daysOff, moment).map((at) => ({ at, seconds: minutesADay * 60 }))
  const plan = studyPlan(memoryModel(getParameters(db).w), { ...input, secondsToday: input.seconds, laterDays })
  const exam = {
    examDay,
    daysLeft: daysBetween(day, examDay),
    minutesLeft: Math.round(plan.secondsLeft / 60),
    minutesToSeeAll: Math.ceil(plan.secondsToSeeAll / 60),
    allSeenOn: plan.allSeenAt === null ? null : addDays(day, Math.round(plan.allSeenAt)),
    recallPlanned: plan.recall.planned,
    recallIfStopped: plan.recall.ifStopped,
  }
  return { today: plan.today, exam }
}

/** Returns what to do today in a bank, and where that leads. Throws NOT_FOUND if there is no such bank. */
export function getPlan(db: Reader, bankId: number, now: number): PlanView {
  requireBank(db, bankId)
  const situation = situationOf(db, bankId, planMoment(now))
  const { plan, day, memory } = situation
  const input = examInput(situation)
  const outlook = input
    ? outlookOf(input, db, situation)
    : { today: plainDay(db, situation, { hasNew: true }), exam: null }
  const today = wholeDay(situation, outlook.today)
  return {
    bankId,
    plan: plan ? { examDay: plan.examDay, minutesADay: plan.minutesADay, daysOff: plan.daysOff } : null,
    day,
    questions: memory.questions,
    unseen: memory.unseen.length,
    due: listDue(situation).length,
    isDayOff: plan !== undefined && isDayOff(day, plan.daysOff),
    minutesSpent: Math.round(memory.spentToday / 60),
    today: inMinutes(today),
    exam: outlook.exam,
  }
}

/** Today's part of a bank by itself. */
function dayOf(db: Reader, situation: Situation): WholeDay {
  const input = examInput(situation)
  if (!input) return wholeDay(situation, plainDay(db, situation, { hasNew: true }))
  const { plan, exam } = input
  const secondsLater = countStudyDays(plan.examDay, plan.daysOff, situation.moment) * plan.minutesADay * 60
  return wholeDay(situation, planDay({ ...input, secondsLater }, exam))
}

/** A bank's part in the day: its plan, what is left to do, and what was spent on it. */
export type Share = { plan: PlanRow | undefined; day: WholeDay; isDayOff: boolean; secondsSpent: number }

function remembered<Plan>(db: Reader, bankId: number, kind: string, now: number, make: (moment: number) => Plan): Plan {
  const moment = planMoment(now)
  // the end of the day, too: what it is follows from the time zone
  return rememberedPlan(db, { bankId, kind, madeFor: `${moment} ${endOfDay(moment)}` }, () => make(moment))
}

type NamedDay = { day: WholeDay; secondsSpent: number }

/** Today's part of a bank that is named. */
const findDay = (db: Reader, bankId: number, now: number): NamedDay =>
  remembered(db, bankId, 'named', now, (moment) => {
    const situation = situationOf(db, bankId, moment)
    return { day: dayOf(db, situation), secondsSpent: situation.memory.spentToday }
  })

/** What is due in a bank that nobody plans for; null: nothing is. */
const findDueDay = (db: Reader, bankId: number, now: number): NamedDay | null =>
  remembered(db, bankId, 'due', now, (moment) => {
    if (countDue(db, bankId, moment) === 0) return null
    const situation = situationOf(db, bankId, moment)
    const day = { ...plainDay(db, situation, { hasNew: false }), again: 0, left: 0 }
    return { day, secondsSpent: situation.memory.spentToday }
  })

/**
 * Returns the part of a bank in what there is to do today over all: new questions only by a plan, for ten banks that nobody plans
 * for would bring ten days' worth of them. undefined: it has no plan, and nothing is due.
 */
export function findShare(db: Reader, bankId: number, now: number): Share | undefined {
  const plan = findPlan(db, bankId)
  if (plan) return { plan, isDayOff: isDayOff(dayAt(now), plan.daysOff), ...findDay(db, bankId, now) }
  const due = findDueDay(db, bankId, now)
  return due ? { plan, isDayOff: false, ...due } : undefined
}

/** The parts of today's plans by which their questions are in the order in which they are to be answered. None named: of all banks. */
function* plannedDays(db: Reader, bankIds: readonly number[], now: number): Generator<WholeDay | undefined> {
  if (bankIds.length === 0) for (const id of listBankIds(db)) yield findShare(db, id, now)?.day
  else for (const id of [...new Set(bankIds)].sort((a, b) => a - b)) yield findDay(db, id, now).day
}

/**
 * Returns the questions of today's plans in these banks, in the order in which they are to be answered. None named: of all banks,
 * each its share.
 */
export const findPlanned = (db: Reader, bankIds: readonly number[], now: number): number[] =>
  [...plannedDays(db, bankIds, now)].flatMap((day) => day?.questionIds ?? [])

/** Makes the plans that `findPlanned` joins. Breathes between banks: a library of large ones would hold the main thread for long. */
export async function preparePlanned(db: Reader, bankIds: readonly number[], now: number): Promise<void> {
  for (const _ of plannedDays(db, bankIds, now)) await setImmediate()
}
