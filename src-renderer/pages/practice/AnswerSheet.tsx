import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import type { Verdict } from '../../../src-main/contract/questionTypes.ts'
import { cx } from '../../components/cx.ts'

const columns = 5
const rowHeight = 44

type AnswerSheetProps = {
  session: SessionView
  index: number
  /** Its name is seen already above it. */
  untitled?: boolean
  onGo: (index: number) => void
}

/** How high the sheet is in full. */
export const sheetHeight = (total: number): number => Math.ceil(total / columns) * rowHeight

/** All questions by number, coloured by how they went; a number leads there. */
export function AnswerSheet({ session, index, untitled, onGo }: AnswerSheetProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: Math.ceil(session.total / columns),
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
              className="absolute inset-x-0 top-0 grid grid-cols-5 gap-1.5"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {cellsOf(item.index, session.total).map((cell) => (
                <Cell key={cell} session={session} cell={cell} current={cell === index} onGo={onGo} />
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

const looks: Record<Verdict | 'open', string> = {
  correct: 'bg-good-soft text-good',
  partial: 'bg-warn-soft text-warn',
  incorrect: 'bg-bad-soft text-bad',
  ungraded: 'bg-sunken text-ink underline decoration-dotted underline-offset-4',
  open: 'bg-surface text-muted inset-ring inset-ring-line',
}

type CellProps = { session: SessionView; cell: number; current: boolean; onGo: (index: number) => void }

function Cell({ session, cell, current, onGo }: CellProps) {
  const { t } = useTranslation()
  const state = session.verdicts[cell] ?? 'open'
  return (
    <button
      type="button"
      aria-current={current ? 'step' : undefined}
      aria-label={t('practice.goTo', { index: cell + 1, state: t(`practice.state.${state}`) })}
      onClick={() => onGo(cell)}
      className={cx(
        'h-[2.375rem] rounded-lg text-sm font-medium transition-colors hover:brightness-95',
        looks[state],
        current && 'outline-2 outline-accent',
      )}
    >
      {cell + 1}
    </button>
  )
}
