import { addDays, type Day, dayAt, daysBetween, endOfDay } from '../contract/days.ts'
import type { ExamOutlook, PlanView } from '../contract/planCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import type { DayPlan } from '../scheduling/dayPlan.ts'
import { planDay } from '../scheduling/dayPlan.ts'
import { memoryModel } from '../scheduling/memoryModel.ts'
import { plainPlan } from '../scheduling/plainPlan.ts'
import { type WholeDay, withRelearning } from '../scheduling/relearn.ts'
import { type StudyInput, studyPlan } from '../scheduling/studyPlan.ts'
import { getSettings } from '../settings/settings.ts'
import { type BankMemory, getBankMemory } from './bankMemory.ts'
import { countDue, listBankIds } from './dueCards.ts'
import { getParameters } from './parameters.ts'
import { findPlan, type PlanRow, requireBank } from './plans.ts'
import { daysUntil, isDayOff } from './studyDays.ts'

/** A moment of a bank: what is set, and what is known. */
type Situation = { plan: PlanRow | undefined; day: Day; memory: BankMemory; now: number }

const situationOf = (db: Reader, bankId: number, now: number): Situation => ({
  plan: findPlan(db, bankId),
  day: dayAt(now),
  memory: getBankMemory(db, bankId, now),
  now,
})

/** Returns the seconds left of the day's minutes; a day off has none, and without a plan there is no limit. */
function secondsLeft({ plan, day, memory }: Situation): number {
  if (!plan) return Number.POSITIVE_INFINITY
  return isDayOff(day, plan.daysOff) ? 0 : Math.max(0, plan.minutesADay * 60 - memory.spentToday)
}

function listDue({ memory, now }: Situation): BankMemory['known'] {
  const end = endOfDay(now)
  return memory.known.filter(({ due }) => due < end)
}

/** Returns what is planned with for the exam that is ahead; undefined: none is. */
function examInput(situation: Situation): (StudyInput & { examDay: Day }) | undefined {
  const { plan, day, memory, now } = situation
  if (!plan?.examDay || plan.examDay < day) return undefined
  const { exam, later } = daysUntil(plan.examDay, plan.daysOff, now)
  const { known, unseen, firstSight } = memory
  const laterDays = later.map((at) => ({ at, seconds: plan.minutesADay * 60 }))
  return { examDay: plan.examDay, known, unseen, firstSight, secondsToday: secondsLeft(situation), laterDays, exam }
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

function outlookOf(input: StudyInput & { examDay: Day }, db: Reader, day: Day): { today: DayPlan; exam: ExamOutlook } {
  const plan = studyPlan(memoryModel(getParameters(db).w), input)
  const { examDay } = input
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
  const situation = situationOf(db, bankId, now)
  const { plan, day, memory } = situation
  const input = examInput(situation)
  const outlook = input ? outlookOf(input, db, day) : { today: plainDay(db, situation, { hasNew: true }), exam: null }
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

/** Today's part of a bank that is named. */
function dayOf(db: Reader, situation: Situation): WholeDay {
  const input = examInput(situation)
  if (!input) return wholeDay(situation, plainDay(db, situation, { hasNew: true }))
  const secondsLater = input.laterDays.reduce((sum, { seconds }) => sum + seconds, 0)
  return wholeDay(situation, planDay({ ...input, seconds: input.secondsToday, secondsLater }, input.exam))
}

/** A bank's part in the day: its plan, what is left to do, and what was spent on it. */
export type Share = { plan: PlanRow | undefined; day: WholeDay; isDayOff: boolean; secondsSpent: number }

/**
 * Returns the part of a bank in what there is to do today over all: new questions only by a plan, for ten banks that nobody plans
 * for would bring ten days' worth of them. undefined: it has no plan, and nothing is due.
 */
export function findShare(db: Reader, bankId: number, now: number): Share | undefined {
  if (!findPlan(db, bankId) && countDue(db, bankId, now) === 0) return undefined
  const situation = situationOf(db, bankId, now)
  const { plan, memory } = situation
  const secondsSpent = memory.spentToday
  if (plan) return { plan, day: dayOf(db, situation), isDayOff: isDayOff(situation.day, plan.daysOff), secondsSpent }
  const day = { ...plainDay(db, situation, { hasNew: false }), again: 0, left: 0 }
  return { plan, day, isDayOff: false, secondsSpent }
}

/**
 * Returns the questions of today's plans in these banks, in the order in which they are to be answered. None named: of all banks,
 * each its share.
 */
export function findPlanned(db: Reader, bankIds: readonly number[], now: number): number[] {
  const days =
    bankIds.length === 0
      ? listBankIds(db).map((id) => findShare(db, id, now)?.day)
      : [...new Set(bankIds)].sort((a, b) => a - b).map((id) => dayOf(db, situationOf(db, id, now)))
  return days.flatMap((day) => day?.questionIds ?? [])
}
