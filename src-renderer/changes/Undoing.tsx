import { useChangeToasts } from './useChangeToasts.ts'
import { useTurn } from './useTurn.ts'
import { useUndoKeys } from './useUndoKeys.ts'

/** Whatever changes the library can be taken back: by keys, and by the notice that tells of it. */
export function Undoing() {
  const turn = useTurn()
  useUndoKeys(turn)
  useChangeToasts(turn)
  return null
}
