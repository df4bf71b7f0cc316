/** FSRS: 1 again, 2 hard, 3 good, 4 easy. */
export const memoryRatings = [1, 2, 3, 4] as const
export type MemoryRating = (typeof memoryRatings)[number]
