import { fileURLToPath } from 'node:url'
import type { Doubt } from '../../../../src-main/recognition/confidence/doubts.ts'
import type { Model } from './fitModel.ts'

export const weightsFile = fileURLToPath(
  new URL('../../../../src-main/recognition/confidence/weights.ts', import.meta.url),
)

const rounded = (value: number): number => Math.round(value * 100) / 100

/** Returns the source of the table of weights; doubts that say nothing are left out. */
export function writeWeights(
  names: readonly Doubt[],
  { own, whole }: Model,
  calibration: readonly (readonly [number, number])[],
): string {
  const weights = names.flatMap((name, at) => {
    const [alone, together] = [rounded(own.weights[at] ?? 0), rounded(whole.weights[at] ?? 0)]
    return alone === 0 && together === 0 ? [] : [`  ${name}: [${alone}, ${together}],`]
  })
  const points = calibration.map(([score, right]) => `  [${rounded(score)}, ${Math.round(right * 1000) / 1000}],`)
  return `import type { Doubt } from './doubts.ts'

// Written by \`npm run papers -- --fit\`; not to be edited by hand.

/** The log-odds of a question without doubts: for itself, and with its neighbours. */
export const certainty: readonly [number, number] = [${rounded(own.certainty)}, ${rounded(whole.certainty)}]

/** What each doubt takes away: for itself, and with its neighbours. */
export const weights: Readonly<Partial<Record<Doubt, readonly [number, number]>>> = {
${weights.join('\n')}
}

/** Score and confidence, ascending. */
export const calibration: readonly (readonly [score: number, right: number])[] = [
${points.join('\n')}
]
`
}
