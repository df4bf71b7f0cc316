import type { DeskLine } from '../../../../src-main/contract/deskCalls.ts'
import { useCall } from '../../../bridge/useCall.ts'

/** The line of the source that is marked, where it is the only one. */
export function useMarkedLine(importId: number, selected: ReadonlySet<number>): DeskLine | undefined {
  const [only] = selected.size === 1 ? selected : []
  const { value, outdated } = useCall('desk.lines', { id: importId, offset: only ?? 0, limit: 1 })
  return only === undefined || outdated ? undefined : value?.lines[0]
}
