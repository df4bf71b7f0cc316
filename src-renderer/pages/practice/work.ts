import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { type Draft, draftOf } from './draft.ts'

/** What was done with a question so far and not submitted. */
export type Work = { draft: Draft; crossed: readonly string[]; isFlagged: boolean; spentMs: number }

/** Changes when the question is edited: then what the core made of the draft counts. */
export const versionOf = ({ type, blanks, options }: AskedQuestion): string => JSON.stringify([type, blanks, options])

const kept = new Map<string, { version: string; work: Work }>()
const keyOf = (sessionId: number, index: number) => `${sessionId}:${index}`

/**
 * The work of this page. An answer of the core that was under way while one typed is older than what was typed, so that it is
 * asked only where this page has not been yet.
 */
export const knownWork = {
  find: (sessionId: number, asked: AskedQuestion): Work => {
    const known = kept.get(keyOf(sessionId, asked.index))
    if (known?.version === versionOf(asked)) return known.work
    const { crossed, isFlagged, spentMs } = asked
    return { draft: draftOf(asked), crossed, isFlagged, spentMs }
  },
  keep: (sessionId: number, asked: AskedQuestion, work: Work): void =>
    void kept.set(keyOf(sessionId, asked.index), { version: versionOf(asked), work }),
  forget: (sessionId: number, index: number): void => void kept.delete(keyOf(sessionId, index)),
}
