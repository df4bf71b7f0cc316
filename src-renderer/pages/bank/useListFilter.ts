import { useState } from 'react'
import { type ListFilter, noFilter } from './listFilter.ts'

/** The filter that a link to a bank brings along, or that was set when one left. */
function filterOf(state: unknown): ListFilter {
  const kept = typeof state === 'object' && state !== null && 'list' in state ? state.list : undefined
  return { ...noFilter, ...(typeof kept === 'object' ? (kept as Partial<ListFilter>) : undefined) }
}

/** How the list is narrowed, kept with the entry of the history: whoever comes back finds the list as it was. */
export function useListFilter(): [ListFilter, (filter: ListFilter) => void] {
  const [filter, setFilter] = useState(() => filterOf(history.state))
  const keep = (next: ListFilter) => {
    setFilter(next)
    history.replaceState({ ...history.state, list: next }, '')
  }
  return [filter, keep]
}
