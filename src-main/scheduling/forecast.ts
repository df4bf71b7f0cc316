import { type Known, planDay, type Unseen } from './dayPlan.ts'
import type { MemoryModel } from './memoryModel.ts'

export type ForecastInput = {
  known: readonly Known[]
  unseen: readonly Unseen[]
  firstSight: number
  /** Days of study that are left, in days from now, the nearest first, with what they have room for. */
  days: readonly { at: number; seconds: number }[]
  exam: number
}

export type Forecast = {
  /** Expected share of the bank's questions answered right at the exam, 0..1. */
  recall: number
  /** Share of the questions that will have been seen by then, 0..1. */
  seen: number
  /** When the last of them is seen, in days from now; null: not before the exam. */
  allSeenAt: number | null
}

/** As many stand for the whole bank, and as many days for the time that is left: a forecast is to take milliseconds. */
const mostUnits = 300
const mostDays = 40

type Unit = { index: number; seconds: number; card: (Known & { reps: number }) | null }

/** Takes every n-th, from the middle of each stretch. */
function sample<Value>(values: readonly Value[], count: number): Value[] {
  const chosen = Array.from(
    { length: count },
    (_, index) => values[Math.floor(((index + 0.5) * values.length) / count)],
  )
  return chosen.filter((value) => value !== undefined)
}

function unitsOf({ known, unseen }: ForecastInput): Unit[] {
  const total = known.length + unseen.length
  const count = Math.min(total, mostUnits)
  const seenCount = Math.round((count * known.length) / Math.max(total, 1))
  const sorted = [...known].sort((a, b) => a.stability - b.stability)
  const units = [
    ...sample(sorted, seenCount).map((card) => ({ seconds: card.seconds, card: { ...card, reps: 0 } })),
    ...sample(unseen, count - seenCount).map(({ seconds }) => ({ seconds, card: null })),
  ]
  return units.map((unit, index) => ({ ...unit, index }))
}

/** Takes neighbouring days together where there are many. */
function stepsOf(days: ForecastInput['days']): ForecastInput['days'] {
  const size = Math.ceil(days.length / mostDays)
  return Array.from({ length: Math.ceil(days.length / Math.max(size, 1)) }, (_, step) => {
    const together = days.slice(step * size, (step + 1) * size)
    const at = together[Math.floor(together.length / 2)]?.at ?? 0
    return { at, seconds: together.reduce((sum, { seconds }) => sum + seconds, 0) }
  })
}

/** Evenly spread over 0..1 along both numbers, instead of chance: the same state gives the same forecast. */
const evenly = (index: number, reps: number) => (0.5 + index * 0.618_034 + reps * 0.414_214) % 1

function answer(model: MemoryModel, unit: Unit, elapsed: number, firstSight: number): void {
  const { card, index, seconds } = unit
  const reps = card?.reps ?? 0
  const known = card ? model.recall(elapsed, card.stability) : firstSight
  const rating = evenly(index, reps) < known ? 3 : 1
  const memory = card ? model.next(card, elapsed, rating) : model.first(rating)
  unit.card = { ...memory, questionId: index, seconds, age: 0, reps: reps + 1 }
}

/** Ages every card to a moment; `age` always is that at the moment the simulation has come to. */
function pass(units: readonly Unit[], days: number): void {
  for (const { card } of units) if (card) card.age += days
}

/** Follows the plan day by day, with answers as `model` expects them. */
export function forecast(model: MemoryModel, input: ForecastInput): Forecast {
  const { firstSight, exam } = input
  const units = unitsOf(input)
  if (units.length === 0) return { recall: 0, seen: 0, allSeenAt: null }
  const scale = units.length / (input.known.length + input.unseen.length)
  let [now, carried] = [0, 0]
  let allSeenAt = units.every(({ card }) => card) ? 0 : null
  const steps = stepsOf(input.days)
  for (const [index, { at, seconds }] of steps.entries()) {
    pass(units, at - now)
    now = at
    const known = units.flatMap(({ card, index }) => (card ? [{ ...card, questionId: index }] : []))
    const unseen = units.flatMap(({ card, index, seconds }) => (card ? [] : [{ questionId: index, seconds }]))
    const room = seconds * scale + carried
    const secondsLater = scale * steps.slice(index + 1).reduce((sum, step) => sum + step.seconds, 0)
    const plan = planDay({ known, unseen, firstSight, seconds: room, secondsLater }, exam - now)
    carried = Math.min(room - plan.seconds, 0)
    for (const index of plan.questionIds) {
      const unit = units[index]
      if (unit) answer(model, unit, unit.card?.age ?? 0, firstSight)
    }
    if (allSeenAt === null && units.every(({ card }) => card)) allSeenAt = now
  }
  pass(units, exam - now)
  const recalls = units.map(({ card }) => (card ? model.recall(card.age, card.stability) : firstSight))
  return {
    recall: recalls.reduce((sum, recall) => sum + recall, 0) / units.length,
    seen: units.filter(({ card }) => card).length / units.length,
    allSeenAt,
  }
}
