/** Does the work while no library is open, and opens what is there then. */
export type Replace = (work: () => Promise<void>) => Promise<void>
