import { type History, logLoss, testsIn } from './logLoss.ts'
import { defaultWeights, withinBounds } from './parameters.ts'

/** Weights fitted to a person's reviews, and how they and the ones before did on reviews that the fit never saw. */
export type Fitted = { w: readonly number[]; reviews: number; logLoss: number; logLossBefore: number }

/** Anki asked for as many before it fitted all weights. */
export const leastReviews = 400
/**
 * And so many of them after so long: who has only reviewed within days can be fitted well to days and be misled about months.
 * Without this the exam plan of a simulated student lost up to 15 points of recall by the fit (docs/scheduling.md).
 */
const leastLate = { reviews: 100, days: 21 }

/** The last part of the reviews is kept back to judge the fit by. */
const trainedShare = 0.8
/** Of one fit, whatever its size: with batches no larger than this the run is bounded. */
export const steps = 144
const leastBatches = 12
const historiesABatch = 300
const pace = 0.06

/**
 * How far the weights of people differ (the deviations over the collections that the defaults come from): a weight is moved
 * in these units and held to the default by them. fsrs-optimizer, DEFAULT_PARAMS_STDDEV_TENSOR.
 */
const deviations = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32,
  0.14, 0.27,
]
const fittedIndexes = defaultWeights.map((_, index) => index).filter((index) => index < 17 || index === 20)

/** First stabilities differ by factors, so these move on a logarithmic scale; one unit is a factor of e. */
const isFirstStability = (index: number) => index < 4

function weightsAt(position: readonly number[]): number[] {
  const moved = [...defaultWeights]
  fittedIndexes.forEach((index, place) => {
    const [initial, units] = [defaultWeights[index] ?? 0, position[place] ?? 0]
    moved[index] = isFirstStability(index) ? initial * Math.exp(units) : initial + units * (deviations[index] ?? 0)
  })
  return withinBounds(moved)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const nudge = 1e-3

/** Numeric, forwards: the loss of a batch for each test, held to the defaults with the weight of one review. */
function gradientAt(position: readonly number[], batch: readonly History[], until: number, total: number): number[] {
  const lossAt = (at: readonly number[]) => {
    const loss = logLoss(weightsAt(at), batch, 0, until)
    return loss.sum / Math.max(loss.count, 1) + sum(at.map((units) => units * units)) / total
  }
  const here = lossAt(position)
  return position.map((_, place) => (lossAt(position.with(place, (position[place] ?? 0) + nudge)) - here) / nudge)
}

/** Adam (Kingma and Ba, 2015), with a pace that falls to nothing. */
function adam(size: number) {
  const [mean, square] = [new Array<number>(size).fill(0), new Array<number>(size).fill(0)]
  return (position: readonly number[], gradient: readonly number[], step: number): number[] =>
    position.map((units, place) => {
      const slope = gradient[place] ?? 0
      const m = 0.9 * (mean[place] ?? 0) + 0.1 * slope
      const v = 0.999 * (square[place] ?? 0) + 0.001 * slope * slope
      mean[place] = m
      square[place] = v
      const corrected = m / (1 - 0.9 ** step) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8)
      return units - pace * (1 - (step - 1) / steps) * corrected
    })
}

/** So many histories are gone through between two breaths. */
const breath = 2000

/** Returns the time before which the trained share of all tests lies; undefined: too little to learn from. Breathes. */
function* cutOf(histories: readonly History[]): Generator<number, { cut: number; total: number } | undefined> {
  const times: number[] = []
  let late = 0
  for (const [index, history] of histories.entries()) {
    for (const { at, days } of testsIn(history)) {
      times.push(at)
      if (days >= leastLate.days) late++
    }
    if (index % breath === breath - 1) yield 0
  }
  if (times.length < leastReviews || late < leastLate.reviews) return undefined
  const sorted = Float64Array.from(times).sort()
  return { cut: sorted[Math.floor(sorted.length * trainedShare)] ?? 0, total: sorted.length }
}

/** Deals the histories out: every batch gets some of the whole. */
function batchesOf(histories: readonly History[]): History[][] {
  const count = Math.max(leastBatches, Math.ceil(histories.length / historiesABatch))
  const batches = Array.from({ length: count }, (): History[] => [])
  for (const [index, history] of histories.entries()) batches[index % count]?.push(history)
  return batches
}

type Rival = { w: readonly number[]; loss: number; gained: number; squares: number }

/** Returns the fit, if on the reviews kept back it is better than all before by half a standard error. Breathes like the fit. */
function* judge(
  w: readonly number[],
  before: readonly (readonly number[])[],
  { histories, cut, reviews }: { histories: readonly History[]; cut: number; reviews: number },
): Generator<number, Fitted | undefined> {
  const rivals: Rival[] = before.map((weights) => ({ w: weights, loss: 0, gained: 0, squares: 0 }))
  let [loss, count] = [0, 0]
  for (const [index, history] of histories.entries()) {
    const fitted = logLoss(w, [history], cut)
    loss += fitted.sum
    count += fitted.count
    for (const rival of rivals) {
      const its = logLoss(rival.w, [history], cut).sum
      rival.loss += its
      rival.gained += its - fitted.sum
      rival.squares += (its - fitted.sum) ** 2
    }
    if (index % breath === breath - 1) yield steps
  }
  if (rivals.some(({ gained, squares }) => gained <= 0.5 * Math.sqrt(squares))) return undefined
  return { w, reviews, logLoss: loss / count, logLossBefore: Math.min(...rivals.map((rival) => rival.loss / count)) }
}

/**
 * Fits the weights in `steps` steps, yielding after each and while it gets ready, so that the caller may breathe in between. Returns undefined where
 * there is too little to learn from, and where the fit does not foresee the reviews kept back better than `before` and the
 * defaults do. The same reviews give the same weights.
 */
export function* optimiseParameters(
  histories: readonly History[],
  before: readonly number[] = defaultWeights,
): Generator<number, Fitted | undefined> {
  const found = yield* cutOf(histories)
  if (!found) return undefined
  const { cut, total } = found
  const told = histories.filter((history) => history.length > 1)
  const batches = batchesOf(told)
  const move = adam(fittedIndexes.length)
  let position: readonly number[] = fittedIndexes.map(() => 0)
  for (let step = 1; step <= steps; step++) {
    const batch = batches[step % batches.length] ?? []
    position = move(position, gradientAt(position, batch, cut, total * trainedShare), step)
    yield step
  }
  return yield* judge(weightsAt(position), [before, defaultWeights], { histories: told, cut, reviews: total })
}
