import { useEffect, useReducer } from 'react'
import { isSign, type KeysAhead, type Pressed } from './KeysAhead.ts'
import { erase, type Field, fieldAt, write } from './keyTarget.ts'

/** What the browser does with a key in a field. A key that a page makes does not lead to it. */
function writeIn(field: Field, pressed: Pressed): void {
  if (isSign(pressed)) write(field, pressed.key)
  else if (pressed.key === 'Backspace') erase(field)
  else if (pressed.key === 'Enter' && field instanceof HTMLTextAreaElement) write(field, '\n')
}

/** Presses a key in the field that has the focus, else on the page: it was meant for no button. */
function pressAgain(pressed: Pressed): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = pressed
  const keys = { key, code, ctrlKey, metaKey, altKey, shiftKey }
  const field = fieldAt(document.activeElement)
  const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true })
  const isHeard = !(field ?? document.body).dispatchEvent(event)
  if (field && !isHeard) writeIn(field, pressed)
}

/** Hands over the keys that came too early, one each time the page has been drawn: each finds what the one before did. */
export function useTypedAhead(ahead: KeysAhead, isReady: boolean): void {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const pressed = isReady ? ahead.take() : undefined
    if (!pressed) return
    pressAgain(pressed)
    drawAgain()
  })
}
