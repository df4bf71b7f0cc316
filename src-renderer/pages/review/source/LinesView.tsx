import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../bridge/useCall.ts'
import { SourceLineRow } from './SourceLineRow.tsx'
import { useSourceRows } from './useSourceRows.ts'
import type { Teaching } from './useTeaching.ts'

const rowHeight = 30

/** How many lines a key goes on. */
const steps = (count: number): Readonly<Record<string, number>> => ({
  ArrowDown: 1,
  ArrowUp: -1,
  End: count,
  Home: -count,
})

type LinesViewProps = {
  importId: number
  /** The question that is looked at, and the block that it begins in. */
  questionId: number | undefined
  block: number | undefined
  teaching: Teaching
  onQuestion: (questionId: number) => void
}

/** The document as it was extracted, line by line; a line leads to its question, and several can be marked. */
export function LinesView({ importId, questionId, block, teaching, onQuestion }: LinesViewProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const first = useCall('desk.lines', { id: importId, offset: 0, limit: 1 })
  const count = first.value?.total ?? 0
  const { rows, shown, row } = useSourceRows({ importId, looks: false, first: 0, count, rowHeight, box, block })
  useEffect(() => {
    if (block !== undefined && count > 0) setActive(block)
  }, [block, count])

  const select = (at: number, event: Pick<MouseEvent | KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>) => {
    if (event.shiftKey) teaching.selectTo(at)
    else if (event.ctrlKey || event.metaKey) teaching.toggle(at)
    else teaching.selectOnly(at)
  }
  const go = (at: number) => {
    const id = row(at)?.questionId
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
    const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    if (!place) return
    const at = Number(place.dataset.at)
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
              line={row(index)}
              before={row(index - 1)}
              isShown={questionId !== undefined && row(index)?.questionId === questionId}
              isActive={index === active}
              isSelected={teaching.selected.has(index)}
              role={teaching.corrections.get(index)}
              boundTo={teaching.bindings.get(index)}
              importId={importId}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
