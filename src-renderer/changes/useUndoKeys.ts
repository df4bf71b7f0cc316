import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import type { Turn } from './useTurn.ts'

/** Where one writes, the keys are the field's own; in a dialog they are the dialog's. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, [role=dialog] *'))

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Returns what the keys ask for; undefined for any other. */
export function turnOfKeys({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'y' && !shiftKey) return 'redo'
  if (letter !== 'z') return undefined
  return shiftKey ? 'redo' : 'undo'
}

/** Ctrl+Z and Ctrl+Shift+Z on every page, but where a page has them for itself. */
export function useUndoKeys(turn: Turn): void {
  const [path] = useLocation()
  const current = useRef(turn)
  const last = useRef(Promise.resolve())
  const isOwn = path.endsWith('/review') || path.startsWith('/exam/')
  useEffect(() => {
    current.current = turn
  })
  useEffect(() => {
    if (isOwn) return
    const onKey = (event: KeyboardEvent) => {
      const asked = turnOfKeys(event)
      if (!asked || event.defaultPrevented || isWriting(event.target)) return
      event.preventDefault()
      // one after the other: none is lost to one that is under way
      last.current = last.current.then(() => current.current[asked]())
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOwn])
}
