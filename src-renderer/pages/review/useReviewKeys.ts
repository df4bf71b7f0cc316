import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { turnOfKeys } from '../../changes/useUndoKeys.ts'
import type { Review } from './useReview.ts'

export type ReviewActs = Review['acts'] & { look: () => void; help: () => void }

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]') !== null

const isButton = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, a, summary') !== null

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
  if (key === 'o') return acts.source
  if (key === 'v') return acts.look
  if (/^[1-5]$/.test(key)) return () => acts.type(Number(key) - 1)
  if (/^[a-ht]$/i.test(key)) return () => acts.key(key.toUpperCase())
  return undefined
}

/**
 * The keys of the review, wherever the focus is but in a field; Enter on a button is the button's. What is pressed while something is
 * under way waits for it.
 */
export function useReviewKeys(on: boolean, isBusy: boolean, acts: ReviewActs): void {
  const latest = useRef({ acts, isBusy })
  const ahead = useRef<KeyboardEvent[]>([])
  const [, goOn] = useState(0)
  useLayoutEffect(() => {
    latest.current = { acts, isBusy }
    if (isBusy) return
    const next = ahead.current.shift()
    if (!next) return
    reviewKey(next, acts)?.()
    if (ahead.current.length > 0) goOn((count) => count + 1)
  })
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      if (isWriting(event.target) || (event.key === 'Enter' && isButton(event.target))) return
      const act = reviewKey(event, latest.current.acts)
      if (!act) return
      event.preventDefault()
      if (event.repeat && !event.key.startsWith('Arrow')) return
      if (latest.current.isBusy || ahead.current.length > 0) ahead.current.push(event)
      else act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [on])
}
