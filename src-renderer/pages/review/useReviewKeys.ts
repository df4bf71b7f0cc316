import { turnOfKeys } from '../../changes/useUndoKeys.ts'
import { useKeysInTurn } from '../../components/useKeysInTurn.ts'
import type { Review } from './useReview.ts'

export type ReviewActs = Review['acts'] & { look: () => void; bind: () => void; help: () => void }

/** The act of a key, or undefined. `N` and `P` walk, so no option can be chosen by them; letters up to H are options. */
function reviewKey(event: KeyboardEvent, acts: ReviewActs): (() => void) | undefined {
  const { key, shiftKey, ctrlKey, metaKey } = event
  if (ctrlKey || metaKey) {
    const turn = turnOfKeys(event)
    return turn && acts[turn]
  }
  if (key === 'Enter') return shiftKey ? acts.acceptGroup : acts.accept
  if (key === '?') return acts.help
  if (key === 'n' || key === 'ArrowRight') return acts.next
  if (key === 'p' || key === 'ArrowLeft') return acts.previous
  if (key === ']') return acts.nextGroup
  if (key === '[') return acts.previousGroup
  if (key === 'm') return acts.mend
  if (key === 'u') return acts.merge
  if (key === 'i') return acts.edit
  if (key === 's') return acts.split
  if (key === 'l') return acts.bind
  if (key === 'o') return acts.source
  if (key === 'v') return acts.look
  if (/^[1-5]$/.test(key)) return () => acts.type(Number(key) - 1)
  if (/^[a-ht]$/i.test(key)) return () => acts.key(key.toUpperCase())
  return undefined
}

/** The keys of the review. */
export function useReviewKeys(isOn: boolean, isBusy: boolean, acts: ReviewActs): void {
  useKeysInTurn({ isOn, isBusy, actOf: (event) => reviewKey(event, acts) })
}
