import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'

type DocumentCardProps = { name: string; note: ReactNode; actions?: ReactNode; children?: ReactNode }

/** A document by name, what can be done with it at the right, what became of it below. */
export const DocumentCard = ({ name, note, actions, children }: DocumentCardProps) => (
  <li className="rounded-xl border border-line bg-surface px-4 py-4 shadow-raised sm:px-5">
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <FileText aria-hidden className="mt-1 size-[1.125rem] shrink-0 text-muted" strokeWidth={1.75} />
      <div className="min-w-0 flex-1 basis-48">
        <h2 className="font-medium break-words">{name}</h2>
        <p className="text-sm break-words text-muted">{note}</p>
      </div>
      <div className="flex flex-wrap items-center gap-1">{actions}</div>
    </div>
    {children}
  </li>
)
