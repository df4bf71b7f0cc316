import { useEffect, useReducer } from 'react'
import { isSign, type KeysAhead, type Pressed } from './KeysAhead.ts'
import { fieldAt, write } from './keyTarget.ts'

/** Into a field goes what can be written; it is not submitted before it was seen there. */
function writeAhead(field: NonNullable<ReturnType<typeof fieldAt>>, pressed: Pressed, ahead: KeysAhead): void {
  if (isSign(pressed)) write(field, pressed.key)
  else ahead.drop()
}

/** Hands over the keys that came too early, one each time the page has been drawn: each finds what the one before did. */
export function useTypedAhead(ahead: KeysAhead, isReady: boolean, hear: (pressed: Pressed) => void): void {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const pressed = isReady ? ahead.take() : undefined
    if (!pressed) return
    const field = fieldAt(document.activeElement)
    if (field) writeAhead(field, pressed, ahead)
    else hear(pressed)
    drawAgain()
  })
}
