import type { ReactNode } from 'react'
import { cx } from './cx.ts'

type FactsProps = { facts: readonly (string | null | undefined | false)[]; className?: string; children?: ReactNode }

/** Short facts in a row, which break between and not inside them. What is empty is left out. */
export const Facts = ({ facts, className, children }: FactsProps) => (
  <span className={cx('flex flex-wrap gap-x-3 text-sm text-muted', className)}>
    {facts
      .filter((fact) => typeof fact === 'string' && fact !== '')
      .map((fact) => (
        <span key={String(fact)} className="min-w-0 break-words">
          {fact}
        </span>
      ))}
    {children}
  </span>
)
