import type { ArchivedAttempt } from './archiveSchema.ts'

/** What of the archive is where in the library: ids by the uids that the archive knows, whether they were there or were added. */
export class Known {
  readonly banks = new Map<string, number>()
  readonly documents = new Map<string, number>()
  readonly imports = new Map<string, number>()
  readonly blueprints = new Map<string, number>()
  readonly questions = new Map<string, number>()
  readonly attempts = new Map<string, number>()
  readonly sessions = new Map<string, number>()
  /** Questions whose answers are not those of the library's question: its options were moved in one of both alone. */
  readonly incomparable = new Set<number>()
  /** What follows from answers is to be made anew for them. */
  readonly answered = new Set<number>()
  /** Answers that came over from another question, until the edits are there. */
  readonly joined: ({ attemptId: number } & NonNullable<ArchivedAttempt['joined']>)[] = []
}

export type Tally = { added: number; known: number }
