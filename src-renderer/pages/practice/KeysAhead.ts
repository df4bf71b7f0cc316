export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** More than that nobody types on purpose without seeing what becomes of it. */
const most = 16

/** One sign, as it would be written. */
export const isSign = ({ key, ctrlKey, metaKey, altKey }: Pressed): boolean =>
  [...key].length === 1 && !ctrlKey && !metaKey && !altKey

const canWait = (pressed: Pressed): boolean => {
  const { key, ctrlKey, metaKey, altKey } = pressed
  if (key === 'Enter') return !altKey
  if (ctrlKey || metaKey) return false
  return isSign(pressed) || (altKey ? [...key].length === 1 : key === 'ArrowLeft' || key === 'ArrowRight')
}

/** The keys of a session that came before the question they are for, to be handed to it one after the other. */
export class KeysAhead {
  #held: Pressed[] = []

  get isEmpty(): boolean {
    return this.#held.length === 0
  }

  /** Whether it waits now; a key held down, the way out and what is the browser's do not. */
  hold(pressed: Pressed & { repeat: boolean }): boolean {
    if (pressed.repeat || !canWait(pressed) || this.#held.length === most) return false
    this.#held.push(pressed)
    return true
  }

  take(): Pressed | undefined {
    return this.#held.shift()
  }

  drop(): void {
    this.#held = []
  }
}
