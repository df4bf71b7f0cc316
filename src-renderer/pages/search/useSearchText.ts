import { useState } from 'react'

const textOf = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'search' in state && typeof state.search === 'string'
    ? state.search
    : ''

/** What is typed, kept with the entry of the history: whoever comes back from a bank finds the search as it was. */
export function useSearchText(): [string, (text: string) => void] {
  const [text, setText] = useState(() => textOf(history.state))
  const keep = (typed: string) => {
    setText(typed)
    history.replaceState({ ...history.state, search: typed }, '')
  }
  return [text, keep]
}
