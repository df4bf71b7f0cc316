import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { type Draft, draftOf, storedDraft } from '../input/draft.ts'
import type { SavedWork } from './WorkSaver.ts'

/** What was done with a question so far and not submitted. */
export type Work = { draft: Draft; crossed: readonly string[]; isFlagged: boolean; spentMs: number }

export type Change = Partial<Omit<Work, 'spentMs'>>

/** Changes when the question is edited: then what the core made of the draft counts. */
export const versionOf = ({ type, blanks, options }: AskedQuestion): string => JSON.stringify([type, blanks, options])

export const storedWork = (asked: AskedQuestion): Work => {
  const { crossed, isFlagged, spentMs } = asked
  return { draft: draftOf(asked), crossed, isFlagged, spentMs }
}

/** Only what was changed: what another window has done with the question meanwhile stays. */
export const savedChange = ({ draft, crossed, isFlagged }: Change): SavedWork => ({
  ...(draft && { draft: storedDraft(draft) }),
  ...(crossed && { crossed: [...crossed] }),
  ...(isFlagged !== undefined && { isFlagged }),
})
