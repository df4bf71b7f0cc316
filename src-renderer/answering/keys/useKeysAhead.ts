import { use, useLayoutEffect, useRef, useState } from 'react'
import { KeysOfPage } from './HoldKeys.tsx'
import { KeysAhead } from './KeysAhead.ts'
import { isOwnKey } from './keyTarget.ts'
import { useButtonsByMouse } from './useButtonsByMouse.ts'

type Waiting = {
  /** A question is under way and none is on the screen. */
  isAwaited: boolean
  /** Something else has the keys: what was pressed before is forgotten. */
  isOff: boolean
  onLeave: () => void
}

function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** Keeps what is pressed while a question is awaited, for that question. Who wants to leave need not wait for it. */
export function useKeysAhead({ isAwaited, isOff, onLeave }: Waiting): KeysAhead {
  const before = use(KeysOfPage)
  const [ahead] = useState(() => before ?? new KeysAhead())
  const leave = useRef(onLeave)
  useLayoutEffect(() => {
    leave.current = onLeave
  })
  useLayoutEffect(() => {
    if (isOff) ahead.drop()
  }, [ahead, isOff])
  useLayoutEffect(() => {
    if (!isAwaited || isOff) return
    leaveFocus() // it may be on what led here, and Enter would press that again
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || isOwnKey(event)) return
      if (event.key === 'Escape') leave.current()
      else if (ahead.hold(event)) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [ahead, isAwaited, isOff])
  useButtonsByMouse(isAwaited && !isOff, leaveFocus)
  return ahead
}
