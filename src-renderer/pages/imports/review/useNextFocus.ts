import { useEffect, useRef } from 'react'

/**
 * For a list whose entries go once they are dealt with: the focus moves on to the button of the entry that takes the
 * place, and does not fall out of the dialog. `shown` is what the list shows.
 */
export function useNextFocus<List extends HTMLElement>(shown: unknown) {
  const list = useRef<List>(null)
  const left = useRef<number>(undefined)
  useEffect(() => {
    if (shown === undefined || left.current === undefined || document.activeElement !== document.body) return
    const entries = list.current?.children ?? []
    entries[Math.min(left.current, entries.length - 1)]?.querySelector('button')?.focus()
    left.current = undefined
  }, [shown])
  const remember = (index: number) => {
    left.current = index
  }
  return { list, remember }
}
