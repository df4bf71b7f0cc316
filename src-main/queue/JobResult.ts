import type { Fault } from '../contract/faults.ts'

/** How a run of a job ended. A thrown error is a bug: tried again until the attempts are used up. */
export type JobResult =
  | { kind: 'done' }
  /** Put off until `after`; a job put off `maxDeferrals` times without finishing a step is failed. */
  | { kind: 'retry'; after: number; fault: Fault }
  /** For the network it is looked at again at `after`; for a person not before it is woken or retried. */
  | { kind: 'waiting'; for: 'key' | 'user'; fault: Fault }
  | { kind: 'waiting'; for: 'network'; after: number; fault: Fault }
  /** Goes on as a job of another lane, behind what waits there. */
  | { kind: 'changeLane'; lane: string }
  | { kind: 'failed'; fault: Fault }
