import { useState } from 'react'

const keptAs = (state: unknown, name: string): unknown =>
  typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[name] : undefined

/**
 * A state of a page, kept under its name with the entry of the history: whoever comes back finds the page as it was. `read`:
 * from what was kept there or what a link brings along, which may be anything.
 */
export function useHistoryState<State>(name: string, read: (kept: unknown) => State): [State, (state: State) => void] {
  const [state, setState] = useState(() => read(keptAs(history.state, name)))
  const keep = (next: State) => {
    setState(next)
    history.replaceState({ ...history.state, [name]: next }, '')
  }
  return [state, keep]
}
