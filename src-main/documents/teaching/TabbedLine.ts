import type { StatedQuestion } from './statedBlocks.ts'

/** A question a line, or null for a line that is none. */
export type TabbedLine = { line: number; source: string; question: StatedQuestion | null }
