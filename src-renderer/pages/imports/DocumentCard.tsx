import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Facts } from '../../components/Facts.tsx'

type DocumentCardProps = { name: string; facts: readonly string[]; actions?: ReactNode; children?: ReactNode }

/** A document by name, what can be done with it at the right, what became of it below. */
export const DocumentCard = ({ name, facts, actions, children }: DocumentCardProps) => (
  <li className="rounded-xl border border-line bg-surface px-4 py-4 shadow-raised sm:px-5">
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <FileText aria-hidden className="mt-1 size-[1.125rem] shrink-0 text-muted" strokeWidth={1.75} />
      <div className="min-w-0 flex-1 basis-44">
        <h2 className="font-medium break-words">{name}</h2>
        <Facts facts={facts} />
      </div>
      <div className="-mr-1.5 ml-auto flex items-center gap-1 empty:hidden">{actions}</div>
    </div>
    <div className="sm:pl-[1.875rem]">{children}</div>
  </li>
)
