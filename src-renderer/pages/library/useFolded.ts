import { useState } from 'react'

/** The groups that are closed; kept while the program runs. */
const closed = new Set<string>()

export function useFolded() {
  const [, redraw] = useState(0)
  return {
    has: (group: string) => closed.has(group),
    toggle: (group: string) => {
      if (!closed.delete(group)) closed.add(group)
      redraw((count) => count + 1)
    },
  }
}
