/** Imports into one bank run one after the other. */
export const laneOf = (bankId: number): string => `bank ${bankId}`

/** Pages that are pictures are read by one import at a time, while others go on. */
export const scanLane = 'scan'
