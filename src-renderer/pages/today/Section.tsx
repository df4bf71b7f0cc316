import { type ReactNode, useId } from 'react'
import { cx } from '../../components/cx.ts'

type SectionProps = { title: string; children: ReactNode }

/** A heading, and below it rows that belong together: a list. */
export function Section({ title, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-2.5 text-sm font-medium text-muted">
        {title}
      </h2>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface shadow-raised">{children}</ul>
    </section>
  )
}

type RowProps = {
  /** What stands before it: a picture, or how many days there are. */
  lead: ReactNode
  title: ReactNode
  /** Below the title. */
  facts?: ReactNode
  action?: ReactNode
}

/** One thing and what can be done about it: at the right, or below where the text would be squeezed. */
export const Row = ({ lead, title, facts, action }: RowProps) => (
  <li className="flex flex-wrap items-center gap-x-3.5 gap-y-2.5 px-4 py-3 sm:flex-nowrap sm:px-5">
    {lead}
    <div className="min-w-0 flex-1 basis-40">
      <p className="line-clamp-2 font-medium break-words">{title}</p>
      {facts !== undefined && <div className="text-sm text-muted">{facts}</div>}
    </div>
    {action}
  </li>
)

/** A picture in a tile, as wide as that of the days. */
export const Tile = ({ children, tone = 'bg-sunken text-muted' }: { children: ReactNode; tone?: string }) => (
  <span
    className={cx(
      'flex size-12 shrink-0 flex-col items-center justify-center rounded-xl leading-none [&_svg]:size-5',
      tone,
    )}
  >
    {children}
  </span>
)
