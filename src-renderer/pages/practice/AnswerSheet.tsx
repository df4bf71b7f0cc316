import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../components/cx.ts'
import type { Standing } from './course.ts'

const columns = 5
const rowHeight = 50

type AnswerSheetProps = {
  total: number
  standingAt: (index: number) => Standing
  /** Of the question that is seen; -1 for none. */
  index: number
  /** Its name is seen already above it. */
  untitled?: boolean
  onGo: (index: number) => void
}

/** How high the sheet is in full. */
export const sheetHeight = (total: number): number => Math.ceil(total / columns) * rowHeight

/** All questions by number, coloured by how they went; a number leads there. */
export function AnswerSheet({ total, standingAt, index, untitled, onGo }: AnswerSheetProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  })
  const row = Math.floor(index / columns)
  useEffect(() => {
    virtualizer.scrollToIndex(row, { align: 'auto' })
  }, [virtualizer, row])
  return (
    <nav aria-label={t('practice.sheet')} className="flex min-h-0 flex-1 flex-col">
      {!untitled && <h2 className="mb-3 text-sm font-medium text-muted">{t('practice.sheet')}</h2>}
      <div ref={scroller} className="-m-1 min-h-0 flex-1 overflow-y-auto p-1">
        <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <div
              key={item.key}
              className="absolute inset-x-0 top-0 grid grid-cols-5 gap-1.5 max-xs:gap-1"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {cellsOf(item.index, total).map((cell) => (
                <Cell key={cell} cell={cell} standing={standingAt(cell)} current={cell === index} onGo={onGo} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </nav>
  )
}

const cellsOf = (row: number, total: number) =>
  Array.from({ length: columns }, (_, column) => row * columns + column).filter((cell) => cell < total)

const looks: Record<Standing, string> = {
  correct: 'bg-good-soft text-good',
  partial: 'bg-warn-soft text-warn',
  incorrect: 'bg-bad-soft text-bad',
  ungraded: 'bg-sunken text-ink underline decoration-dotted underline-offset-4',
  seen: 'bg-accent-soft text-accent-ink',
  open: 'bg-surface text-muted inset-ring inset-ring-line',
  gone: 'text-muted line-through opacity-60',
}

type CellProps = { cell: number; standing: Standing; current: boolean; onGo: (index: number) => void }

function Cell({ cell, standing, current, onGo }: CellProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      aria-current={current ? 'step' : undefined}
      aria-label={t('practice.goTo', { index: cell + 1, state: t(`practice.state.${standing}`) })}
      disabled={standing === 'gone'}
      onClick={() => onGo(cell)}
      className={cx(
        'h-11 rounded-lg text-sm font-medium transition-colors hover:brightness-95',
        looks[standing],
        current && 'outline-2 outline-accent',
      )}
    >
      {cell + 1}
    </button>
  )
}
