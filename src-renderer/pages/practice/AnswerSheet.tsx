import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet, SheetCell, useSheetKeys } from '../../answering/Sheet.tsx'
import type { QuestionState } from './practiceState.ts'

const columns = 5
/** A number and the gap below it, which the row holds itself: the letters of a page are larger on large screens. */
const rowHeight = 50

type AnswerSheetProps = {
  total: number
  stateAt: (index: number) => QuestionState
  /** Of the question that is seen; -1 for none. */
  index: number
  /** Its name is seen already above it. */
  untitled?: boolean
  onGo: (index: number) => void
}

/** How high the sheet is in full. */
export const sheetHeight = (total: number): string => `${(Math.ceil(total / columns) * rowHeight) / 16}rem`

/** All questions by number, coloured by how they went; a number leads there. */
export function AnswerSheet({ total, stateAt, index, untitled, onGo }: AnswerSheetProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    indexAttribute: 'data-row',
  })
  const keys = useSheetKeys(index, total, (to) => virtualizer.scrollToIndex(Math.floor(to / columns)))
  const row = Math.floor(index / columns)
  useEffect(() => {
    virtualizer.scrollToIndex(row, { align: 'auto' })
  }, [virtualizer, row])
  return (
    <Sheet title={t('practice.sheet')} untitled={untitled}>
      <div ref={scroller} {...keys.box} className="-m-1 min-h-0 flex-1 overflow-y-auto p-1">
        <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-row={item.index}
              className="absolute inset-x-0 top-0 grid grid-cols-5 gap-1.5 pb-1.5 max-xs:gap-1"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {cellsOf(item.index, total).map((cell) => (
                <Cell
                  key={cell}
                  cell={cell}
                  state={stateAt(cell)}
                  current={cell === index}
                  isStop={keys.isStop(cell)}
                  take={keys.take(cell)}
                  onGo={onGo}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </Sheet>
  )
}

const cellsOf = (row: number, total: number) =>
  Array.from({ length: columns }, (_, column) => row * columns + column).filter((cell) => cell < total)

const looks: Record<QuestionState, string> = {
  correct: 'bg-good-soft text-good',
  partial: 'bg-warn-soft text-warn',
  incorrect: 'bg-bad-soft text-bad',
  ungraded: 'bg-sunken text-ink underline decoration-dotted underline-offset-4',
  seen: 'bg-accent-soft text-accent-ink',
  open: 'bg-surface text-muted inset-ring inset-ring-line',
  gone: 'text-muted line-through opacity-60',
}

type CellProps = {
  cell: number
  state: QuestionState
  current: boolean
  isStop: boolean
  take: (cell: HTMLButtonElement | null) => void
  onGo: (index: number) => void
}

function Cell({ cell, state, current, isStop, take, onGo }: CellProps) {
  const { t } = useTranslation()
  return (
    <SheetCell
      index={cell}
      label={t('practice.goTo', { index: cell + 1, state: t(`practice.state.${state}`) })}
      look={looks[state]}
      isCurrent={current}
      isGone={state === 'gone'}
      isStop={isStop}
      take={take}
      onGo={onGo}
    />
  )
}
