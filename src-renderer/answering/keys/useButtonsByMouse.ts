import { useEffect, useLayoutEffect, useRef } from 'react'
import { isInButton } from './keyTarget.ts'

/**
 * A button used by mouse or finger does not get the focus: the next Enter is the question's and must not press it again. Where
 * one has the focus already, `takeBack` puts it elsewhere. Who goes to a button by Tab keeps Enter for it.
 */
export function useButtonsByMouse(isOn: boolean, takeBack: () => void): void {
  const latest = useRef(takeBack)
  useLayoutEffect(() => {
    latest.current = takeBack
  })
  useEffect(() => {
    if (!isOn) return
    const keepFocus = (event: MouseEvent) => {
      if (!isInButton(event.target)) return
      event.preventDefault()
      if (isInButton(document.activeElement)) latest.current()
    }
    window.addEventListener('mousedown', keepFocus)
    return () => window.removeEventListener('mousedown', keepFocus)
  }, [isOn])
}
