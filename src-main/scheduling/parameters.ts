import { CLAMP_PARAMETERS, default_w, W17_W18_Ceiling } from 'ts-fsrs'

export type MemoryParameters = {
  /** The 21 weights of FSRS-6. */
  w: readonly number[]
  /** A question comes back when its recall is expected to have fallen to this, 0..1. */
  desiredRetention: number
}

export const defaultWeights: readonly number[] = default_w

/** Least and most of each weight. */
export const weightBounds: readonly (readonly [number, number])[] = CLAMP_PARAMETERS(W17_W18_Ceiling, false).map(
  ([least = 0, most = 0]) => [least, most],
)

export const withinBounds = (w: readonly number[]): number[] =>
  weightBounds.map(([least, most], index) => Math.min(Math.max(w[index] ?? Number.NaN, least), most))

/** Returns whether stored weights can be used: a row of another version of FSRS, or a damaged one, cannot. */
export const areWeights = (w: readonly number[]): boolean =>
  w.length === weightBounds.length &&
  weightBounds.every(([least, most], index) => {
    const value = w[index] ?? Number.NaN
    return value >= least && value <= most
  })
