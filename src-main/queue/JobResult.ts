import type { Fault } from '../contract/faults.ts'

/** How a run of a job ended. A thrown error is a bug: tried again until the attempts are used up. */
export type JobResult =
  | { kind: 'done' }
  | { kind: 'retry'; after: number; fault: Fault }
  | { kind: 'waiting'; for: 'key' | 'network' | 'user'; fault: Fault }
  | { kind: 'failed'; fault: Fault }
