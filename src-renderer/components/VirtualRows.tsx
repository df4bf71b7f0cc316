import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, type ReactNode, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'

type VirtualRowsProps = {
  count: number
  /** About how high a row is, in pixels, before it was measured. */
  estimate: number
  /** Brought into sight whenever it is another one. */
  current?: number
  onRange: (first: number, last: number) => void
  children: (index: number) => ReactNode
}

type RowProps = { index: number; size: number; isLate: boolean; draw: (index: number) => ReactNode }

/**
 * Drawn anew when the list's owner is, and not with every scroll: a row that stays in sight stays as it is. `isLate`: it is out of
 * sight, or one scrolls. Then it keeps its room first, or what it shows, and is drawn when there is time: neither typing nor
 * scrolling waits for it.
 */
const Row = memo(
  function Row({ index, size, isLate, draw }: RowProps) {
    const isDrawn = useDeferredValue(true, !isLate)
    const drawLater = useDeferredValue(draw)
    const drawn = isLate ? drawLater : draw
    const content = useMemo(() => isDrawn && drawn(index), [isDrawn, drawn, index])
    return content || <div style={{ height: size }} />
  },
  (before, after) => before.index === after.index && before.draw === after.draw,
)

/** A list in the page's own scroll, of which only the rows in sight exist. */
export function VirtualRows({ count, estimate, current, onRange, children }: VirtualRowsProps) {
  const list = useRef<HTMLOListElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  const virtualizer = useWindowVirtualizer({ count, estimateSize: () => estimate, overscan: 6, gap: 12, scrollMargin })
  const tell = useRef(onRange)
  useLayoutEffect(() => {
    tell.current = onRange
    // nothing above the list changes while one scrolls, and to ask where it is costs a layout
    if (virtualizer.isScrolling) return
    const top = list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0
    if (Math.abs(top - scrollMargin) > 1) setScrollMargin(top)
  })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => tell.current(first, last), [first, last])
  const inSight = virtualizer.range
  const isOut = (index: number) => inSight !== null && (index < inSight.startIndex || index > inSight.endIndex)
  const shown = useRef(current)
  useEffect(() => {
    if (current === undefined || shown.current === current) return
    shown.current = current
    virtualizer.scrollToIndex(current, { align: 'auto' })
  }, [current, virtualizer])
  return (
    <ol ref={list} className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {rows.map((row) => (
        <li
          key={row.key}
          ref={virtualizer.measureElement}
          data-index={row.index}
          aria-setsize={count}
          aria-posinset={row.index + 1}
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${row.start - scrollMargin}px)` }}
        >
          <Row index={row.index} size={row.size} isLate={virtualizer.isScrolling || isOut(row.index)} draw={children} />
        </li>
      ))}
    </ol>
  )
}
