import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef } from 'react'
import type { DeskLine } from '../../../../src-main/contract/deskCalls.ts'
import { callQuery } from '../../../bridge/useCall.ts'
import { usePages } from '../../../components/usePages.ts'

const pageSize = 500

type SourceRows = {
  importId: number
  looks: boolean
  /** The lines that are shown. */
  first: number
  count: number
  rowHeight: number
  box: RefObject<HTMLDivElement | null>
  /** The line that is led to, whenever it is another. */
  block: number | undefined
}

/** The lines of a source of which only those in sight are fetched and drawn. `row` takes the number of a line in the document. */
export function useSourceRows({ importId, looks, first, count, rowHeight, box, block }: SourceRows) {
  const pages = usePages(
    pageSize,
    (offset) => callQuery('desk.lines', { id: importId, offset, limit: pageSize, looks }),
    ({ lines }): readonly DeskLine[] => lines,
  )
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const shown = rows.getVirtualItems()
  const [top, bottom] = [first + (shown[0]?.index ?? 0), first + (shown.at(-1)?.index ?? 0)]
  const show = useRef(pages.show)
  useEffect(() => {
    show.current = pages.show
  })
  useEffect(() => show.current(top, bottom), [top, bottom])
  useEffect(() => {
    if (block === undefined || block < first || block >= first + count) return
    rows.scrollToIndex(block - first, { align: 'start' })
    // only as another line is led to: the rows are another object at every turn
  }, [block, first, count, rows.scrollToIndex])
  return { rows, shown, row: pages.row }
}
