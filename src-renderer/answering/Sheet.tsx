import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { cx } from '../components/cx.ts'

type SheetProps = {
  title: string
  /** Its name is seen already above it. */
  untitled?: boolean | undefined
  children: ReactNode
}

const columns = 5

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }

/** Where a key leads from a number; undefined: it is none of the sheet's. */
function targetOf(key: string, from: number, total: number): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return total - 1
  const step = steps[key]
  if (step === undefined) return undefined
  const to = from + step
  return to >= 0 && to < total ? to : from
}

/**
 * One stop of the Tab key for all numbers: arrows go from one to the other. `bringIn` draws a number that is out of sight, before
 * it is given the focus.
 */
export function useSheetKeys(index: number, total: number, bringIn: (index: number) => void = () => {}) {
  const [visited, setVisited] = useState<number>()
  const wanted = useRef<number>(undefined)
  const take = (to: number) => (cell: HTMLButtonElement | null) => {
    if (cell && wanted.current === to) {
      wanted.current = undefined
      cell.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = Number((event.target as HTMLElement).dataset.index)
    const to = Number.isNaN(from) ? undefined : targetOf(event.key, from, total)
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    // elsewhere the arrows go to the question before and after
    event.preventDefault()
    event.stopPropagation()
    if (to === from) return
    wanted.current = to
    bringIn(to)
    setVisited(to)
    const drawn = event.currentTarget.querySelector<HTMLButtonElement>(`[data-index="${to}"]`)
    take(to)(drawn)
  }
  return {
    box: {
      onKeyDown,
      // the next Tab comes to the question that is seen
      onBlur: (event: { currentTarget: HTMLElement; relatedTarget: EventTarget | null }) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null) && wanted.current === undefined)
          setVisited(undefined)
      },
    },
    isStop: (cell: number) => cell === (visited ?? Math.max(0, index)),
    take,
  }
}

/** All questions by number. */
export const Sheet = ({ title, untitled, children }: SheetProps) => (
  <nav aria-label={title} className="flex min-h-0 flex-1 flex-col">
    {!untitled && <h2 className="mb-3 text-sm font-medium text-muted">{title}</h2>}
    {children}
  </nav>
)

type SheetCellProps = {
  index: number
  label: string
  look: string
  isCurrent: boolean
  isGone: boolean
  isStop: boolean
  take: (cell: HTMLButtonElement | null) => void
  onGo: (index: number) => void
  children?: ReactNode
}

/** A number that leads to its question. */
export const SheetCell = ({ index, label, look, isCurrent, isGone, isStop, take, onGo, children }: SheetCellProps) => (
  <button
    ref={take}
    type="button"
    data-index={index}
    tabIndex={isStop ? 0 : -1}
    aria-current={isCurrent ? 'step' : undefined}
    aria-label={label}
    aria-disabled={isGone}
    onClick={() => !isGone && onGo(index)}
    className={cx(
      'relative h-11 rounded-lg text-sm font-medium transition-colors hover:brightness-95',
      look,
      isCurrent && 'outline-2 outline-accent',
    )}
  >
    {index + 1}
    {children}
  </button>
)
