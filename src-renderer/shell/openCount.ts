import type { ImportView } from '../../src-main/contract/importCalls.ts'

/** What the rules left for a person or a model: doubtful questions, and stretches that nothing could read. */
export const openCount = ({ doubtful, unresolved }: ImportView): number => doubtful + unresolved.length
