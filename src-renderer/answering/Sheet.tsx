import type { ReactNode } from 'react'
import { cx } from '../components/cx.ts'

type SheetProps = {
  title: string
  /** Its name is seen already above it. */
  untitled?: boolean | undefined
  children: ReactNode
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
  onGo: (index: number) => void
  children?: ReactNode
}

/** A number that leads to its question. */
export const SheetCell = ({ index, label, look, isCurrent, isGone, onGo, children }: SheetCellProps) => (
  <button
    type="button"
    aria-current={isCurrent ? 'step' : undefined}
    aria-label={label}
    disabled={isGone}
    onClick={() => onGo(index)}
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
