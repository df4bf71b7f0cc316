import { useRef, useState } from 'react'

export type GuardedClose = {
  /** Escape, the cross, a click beside the dialog. */
  close: () => void
  /** Something would be lost, and the person is asked. */
  isAsking: boolean
  /** Back to where the focus was. */
  keep: () => void
  discard: () => void
}

/** Closes at once if nothing would be lost, asks otherwise; asked again, it goes back to the form. */
export function useGuardedClose(wouldLose: boolean, onClose: () => void): GuardedClose {
  const [isAsking, setAsking] = useState(false)
  const from = useRef<Element | null>(null)
  const keep = () => {
    setAsking(false)
    if (from.current instanceof HTMLElement) from.current.focus()
  }
  const ask = () => {
    from.current = document.activeElement
    setAsking(true)
  }
  const close = () => {
    if (isAsking) keep()
    else if (wouldLose) ask()
    else onClose()
  }
  return { close, isAsking, keep, discard: onClose }
}
