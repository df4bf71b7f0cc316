import type { ReactNode } from 'react'
import { cx } from './cx.ts'

type FactsProps = {
  facts: readonly (string | null | undefined | false)[]
  /** On one line: so many of the first are shown whole, the others as far as there is room, with all of it as their title. */
  whole?: number
  className?: string
  children?: ReactNode
}

/** Short facts in a row, which break between and not inside them. What is empty is left out. */
export const Facts = ({ facts, whole, className, children }: FactsProps) => (
  <span className={cx('flex gap-x-3 text-sm text-muted', whole === undefined && 'flex-wrap', className)}>
    {facts
      .filter((fact): fact is string => typeof fact === 'string' && fact !== '')
      .map((fact, place) => (
        <span
          key={fact}
          title={whole !== undefined && place >= whole ? fact : undefined}
          className={whole === undefined ? 'min-w-0 break-words' : place < whole ? 'shrink-0' : 'min-w-0 truncate'}
        >
          {fact}
        </span>
      ))}
    {children}
  </span>
)
