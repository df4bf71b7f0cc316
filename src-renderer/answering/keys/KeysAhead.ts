export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** More than that nobody types on purpose without seeing what becomes of it. */
const most = 1000

/** One sign, as it would be written. */
export const isSign = ({ key, ctrlKey, metaKey, altKey }: Pressed): boolean =>
  [...key].length === 1 && !ctrlKey && !metaKey && !altKey

const canWait = (pressed: Pressed): boolean => {
  const { key, ctrlKey, metaKey, altKey } = pressed
  if (key === 'Enter') return !altKey
  if (ctrlKey || metaKey) return false
  if (key === 'Backspace') return !altKey
  return isSign(pressed) || (altKey ? [...key].length === 1 : key === 'ArrowLeft' || key === 'ArrowRight')
}

/** The keys of a session that came before the question they are for, to be handed to it one after the other. */
export class KeysAhead {
  #held: Pressed[] = []
  #isHandingOver = false

  /** Nothing waits, and what was handed over last is on the screen: a key may be heard at once. */
  get isIdle(): boolean {
    return this.#held.length === 0 && !this.#isHandingOver
  }

  /** Whether it is kept from the page; a key held down, the way out and what is the browser's are not. */
  hold(pressed: Pressed & { repeat: boolean }): boolean {
    if (pressed.repeat || !canWait(pressed)) return false
    // what is too much is forgotten: heard at once, it would overtake those that wait
    if (this.#held.length < most) this.#held.push(pressed)
    return true
  }

  /** The next one. To be called each time the page has been drawn: until then what comes in must wait for this one. */
  take(): Pressed | undefined {
    const next = this.#held.shift()
    this.#isHandingOver = next !== undefined
    return next
  }

  drop(): void {
    this.#held = []
    this.#isHandingOver = false
  }
}
