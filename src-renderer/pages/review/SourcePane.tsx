import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callQuery, useCall } from '../../bridge/useCall.ts'
import { usePages } from '../../components/usePages.ts'
import { SourceLineRow } from './SourceLineRow.tsx'
import type { Teaching } from './useTeaching.ts'

const pageSize = 500
const rowHeight = 30

/** How many lines a key goes on. */
const steps = (count: number): Readonly<Record<string, number>> => ({
  ArrowDown: 1,
  ArrowUp: -1,
  End: count,
  Home: -count,
})

type SourcePaneProps = {
  importId: number
  /** The question that is looked at, and the block that it begins in. */
  questionId: number | undefined
  block: number | undefined
  teaching: Teaching
  onQuestion: (questionId: number) => void
}

/** The document as it was extracted, line by line; a line leads to its question, and several can be marked. */
export function SourcePane({ importId, questionId, block, teaching, onQuestion }: SourcePaneProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const first = useCall('desk.lines', { id: importId, offset: 0, limit: pageSize })
  const pages = usePages(
    pageSize,
    (offset) => callQuery('desk.lines', { id: importId, offset, limit: pageSize }),
    ({ lines }) => lines,
  )
  const count = first.value?.total ?? 0
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const shown = rows.getVirtualItems()
  const [top, bottom] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  const show = useRef(pages.show)
  useEffect(() => {
    show.current = pages.show
  })
  useEffect(() => show.current(top, bottom), [top, bottom])
  useEffect(() => {
    if (block === undefined || count === 0) return
    setActive(block)
    rows.scrollToIndex(block, { align: 'start' })
    // only as another question is looked at: the rows are another object at every turn
  }, [block, count, rows.scrollToIndex])

  const select = (at: number, event: Pick<MouseEvent | KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>) => {
    if (event.shiftKey) teaching.selectTo(at)
    else if (event.ctrlKey || event.metaKey) teaching.toggle(at)
    else teaching.selectOnly(at)
  }
  const go = (at: number) => {
    const id = pages.row(at)?.questionId
    if (id !== null && id !== undefined) onQuestion(id)
  }
  const press = (event: KeyboardEvent) => {
    // the browser's own way to the end takes a while, and would undo what is chosen meanwhile
    const step = steps(count)[event.key]
    if (step !== undefined) {
      const next = Math.min(count - 1, Math.max(0, active + step))
      event.preventDefault()
      setActive(next)
      rows.scrollToIndex(next)
      if (event.shiftKey) teaching.selectTo(next)
    } else if (event.key === ' ') {
      event.preventDefault()
      event.stopPropagation()
      teaching.toggle(active)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      go(active)
    }
  }
  const click = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    if (!row) return
    const at = Number(row.dataset.at)
    setActive(at)
    select(at, event)
    box.current?.focus({ preventScroll: true })
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) go(at)
  }
  const rowId = (at: number) => `source-line-${at}`
  return (
    <div
      ref={box}
      id="review-source"
      role="listbox"
      tabIndex={0}
      aria-label={t('review.source.title')}
      aria-multiselectable
      aria-activedescendant={shown.some(({ index }) => index === active) ? rowId(active) : undefined}
      onKeyDown={press}
      onClick={click}
      className="min-h-0 flex-1 overflow-auto overscroll-contain rounded-xl border border-line bg-surface py-1 text-sm"
    >
      <div className="relative" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => (
          <div
            key={index}
            ref={rows.measureElement}
            data-index={index}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            <SourceLineRow
              id={rowId(index)}
              at={index}
              count={count}
              line={pages.row(index)}
              before={pages.row(index - 1)}
              isShown={questionId !== undefined && pages.row(index)?.questionId === questionId}
              isActive={index === active}
              isSelected={teaching.selected.has(index)}
              role={teaching.corrections.get(index)}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
