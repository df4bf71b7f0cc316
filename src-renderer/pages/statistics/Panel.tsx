import type { ReactNode } from 'react'
import { useId } from 'react'

type PanelProps = { title: string; text?: string | undefined; actions?: ReactNode; children: ReactNode }

/** One statistic under its name. */
export function Panel({ title, text, actions, children }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 rounded-2xl border border-line bg-surface px-4 py-4 shadow-raised sm:px-5"
    >
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-40">
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {text !== undefined && <p className="text-sm text-muted">{text}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
