/** One example: which features it has, how much it counts, and what is to be foretold. */
export type Example = { features: readonly number[]; weight: number; isRight: boolean }
/** Log-odds without any feature, and what each feature takes away. */
export type Fitted = { certainty: number; weights: number[] }

const rounds = 600
/** Keeps a weight small that few examples speak for. */
const shrink = 2

/**
 * Fits a logistic model in which a feature can only lower the estimate: descent along the gradient with momentum, each
 * weight in steps of its own, put back to the least that its feature takes away (0 or more) where it would be below.
 */
export function fitWeights(examples: readonly Example[], least: readonly number[]): Fitted {
  const features = least.length
  const weights = Float64Array.from(least)
  const speed = new Float64Array(features)
  const scale = new Float64Array(features).fill(shrink)
  let total = 0
  for (const example of examples) {
    total += example.weight
    for (const feature of example.features) scale[feature] = (scale[feature] ?? 0) + example.weight * 0.25
  }
  const active = examples.reduce((sum, example) => sum + example.weight * (1 + example.features.length), 0) / total
  let certainty = 3
  let certaintySpeed = 0
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(features)
    let ofCertainty = 0
    for (const { features: own, weight, isRight } of examples) {
      let score = certainty
      for (const feature of own) score -= weights[feature] ?? 0
      const error = weight * ((isRight ? 1 : 0) - 1 / (1 + Math.exp(-score)))
      ofCertainty += error
      for (const feature of own) gradient[feature] = (gradient[feature] ?? 0) - error
    }
    const step = 1.5 / active
    certaintySpeed = certaintySpeed * 0.9 + (step * ofCertainty) / (total * 0.25)
    certainty += certaintySpeed
    for (let feature = 0; feature < features; feature++) {
      const slope = (gradient[feature] ?? 0) - shrink * (weights[feature] ?? 0) * 0.25
      const moved = (speed[feature] ?? 0) * 0.9 + (step * slope) / (scale[feature] ?? 1)
      const next = (weights[feature] ?? 0) + moved
      const lowest = least[feature] ?? 0
      weights[feature] = Math.max(lowest, next)
      speed[feature] = next < lowest ? 0 : moved
    }
  }
  return { certainty, weights: [...weights] }
}
