import { DoubtList } from '../../../../src-main/recognition/confidence/DoubtList.ts'
import { type Doubt, doubts } from '../../../../src-main/recognition/confidence/doubts.ts'
import { stretchesOf } from '../../../../src-main/recognition/confidence/features.ts'
import { doubtfulScore } from '../../../../src-main/recognition/confidence/model.ts'
import { addDoubtsOfNeighbours } from '../../../../src-main/recognition/confidence/ofNeighbours.ts'
import { type Example, type Fitted, fitWeights } from './fitWeights.ts'
import type { Sample } from './Row.ts'

export const names = Object.keys(doubts) as Doubt[]
const indexOf = new Map(names.map((name, at) => [name, at]))

/** What somebody answered is no printed key, however seldom it is wrong in the papers at hand. */
const leastOf: Partial<Record<Doubt, number>> = { keyMine: 0.3 }
const least = names.map((name) => leastOf[name] ?? 0)

/** The two stages of the model: each question for itself, then with its neighbours. */
export type Model = { own: Fitted; whole: Fitted }

const indexes = (set: Iterable<Doubt>): number[] => [...set].map((doubt) => indexOf.get(doubt) ?? 0)

const score = ({ certainty, weights }: Fitted, features: readonly number[]): number =>
  features.reduce((sum, feature) => sum - (weights[feature] ?? 0), certainty)

/** A document counts for more than one of half its size, but not twice as much: its questions are read alike. */
const weightOf = ({ counts }: Sample): number => 1 / Math.sqrt(Math.max(1, counts.filter(Boolean).length))

const examplesOf = (samples: readonly Sample[], featuresOf: (sample: Sample) => readonly number[][]): Example[] =>
  samples.flatMap((sample) => {
    const features = featuresOf(sample)
    const weight = weightOf(sample)
    return sample.rows.flatMap(({ isRight }, at) =>
      sample.counts[at] ? [{ features: features[at] ?? [], weight, isRight }] : [],
    )
  })

const ownFeatures = ({ rows }: Sample): number[][] => rows.map((row) => indexes(row.doubts))

function wholeFeatures(sample: Sample, own: Fitted): number[][] {
  const all = sample.rows.map((row) => new DoubtList(row.doubts))
  const isDoubtful = all.map((set) => score(own, indexes(set)) < doubtfulScore)
  addDoubtsOfNeighbours(all, isDoubtful, stretchesOf(sample.rows))
  return all.map(indexes)
}

/** Fits both stages. */
export function fitModel(samples: readonly Sample[]): Model {
  const own = fitWeights(examplesOf(samples, ownFeatures), least)
  const whole = fitWeights(
    examplesOf(samples, (sample) => wholeFeatures(sample, own)),
    least,
  )
  return { own, whole }
}

/** What a model says of every question of a paper or document. */
export const scoresOf = (sample: Sample, { own, whole }: Model): number[] =>
  wholeFeatures(sample, own).map((features) => score(whole, features))

/** Scores of every sample by a model that was fitted to the others, in `folds` parts. */
export function scoresByOthers(samples: readonly Sample[], folds: number): number[][] {
  const scores: number[][] = samples.map(() => [])
  for (let fold = 0; fold < folds; fold++) {
    const model = fitModel(samples.filter((_, at) => at % folds !== fold))
    samples.forEach((sample, at) => {
      if (at % folds === fold) scores[at] = scoresOf(sample, model)
    })
  }
  return scores
}
