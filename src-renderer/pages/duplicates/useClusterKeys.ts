import { useEffect, useLayoutEffect, useRef, useState } from 'react'

export type ClusterActs = {
  next: () => void
  previous: () => void
  merge: () => void
  keep: () => void
  ignore: () => void
  /** Which one stays, from 0. */
  choose: (at: number) => void
}

const isWriting = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest(
    'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=dialog]',
  ) !== null

function actOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, acts: ClusterActs): (() => void) | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  if (/^[1-9]$/.test(key)) return () => acts.choose(Number(key) - 1)
  switch (key.toLowerCase()) {
    case 'n':
      return acts.next
    case 'p':
      return acts.previous
    case 'm':
      return acts.merge
    case 'k':
      return acts.keep
    case 'i':
      return acts.ignore
    default:
      return undefined
  }
}

/** The keys of the page, wherever the focus is but in a field. What is pressed while something is under way waits for it. */
export function useClusterKeys(isBusy: boolean, acts: ClusterActs): void {
  const latest = useRef({ isBusy, acts })
  const ahead = useRef<KeyboardEvent[]>([])
  const [, goOn] = useState(0)
  useLayoutEffect(() => {
    latest.current = { isBusy, acts }
    if (isBusy) return
    const next = ahead.current.shift()
    if (!next) return
    actOf(next, acts)?.()
    if (ahead.current.length > 0) goOn((count) => count + 1)
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || isWriting(event.target)) return
      const act = actOf(event, latest.current.acts)
      if (!act) return
      event.preventDefault()
      if (latest.current.isBusy || ahead.current.length > 0) ahead.current.push(event)
      else act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
