import type { Key } from '../../contract/questionTypes.ts'
import type { Asking } from '../../duplicates/form/formOf.ts'

/** Of a question what says which one it is, as a document has it. */
export type Compared = Asking & { number: string | null; section: string | null; key: Key | null }

/** Places of two questions that are the same one, among the older and among the newer. `isAlike`: in other words. */
export type Match = { older: number; newer: number; isAlike: boolean }

/** Lets others have the thread. */
export type Pause = { take(): Promise<void> }
