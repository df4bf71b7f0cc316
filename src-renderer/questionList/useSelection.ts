import { useState } from 'react'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { callMain } from '../bridge/callMain.ts'

export type Selection = {
  isOn: boolean
  ids: ReadonlySet<number>
  begin: () => void
  end: () => void
  toggle: (id: number) => void
  selectAll: () => Promise<void>
}

/** Which questions of the list are selected; `query` is what the list shows. */
export function useSelection(query: CallInput<'questions.ids'>): Selection {
  const [ids, setIds] = useState<ReadonlySet<number>>()
  // from what is selected then: rows that are drawn late have the toggle of before
  const toggle = (id: number) =>
    setIds((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return {
    isOn: ids !== undefined,
    ids: ids ?? new Set(),
    begin: () => setIds(new Set()),
    end: () => setIds(undefined),
    toggle,
    selectAll: async () => setIds(new Set(await callMain('questions.ids', query))),
  }
}
