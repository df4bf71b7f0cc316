/** Lines `first..last` that hold the answers of earlier questions. */
export type KeyRegion = { first: number; last: number }
