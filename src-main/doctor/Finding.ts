/** One check of the library: `problems` names what does not hold, in English; empty means sound. */
export type Finding = { check: string; problems: readonly string[] }
