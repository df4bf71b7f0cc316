import type { ReactNode } from 'react'
import { useTitle } from './useTitle.ts'

type PageHeaderProps = { title: string; children?: ReactNode; actions?: ReactNode }

export function PageHeader({ title, children, actions }: PageHeaderProps) {
  useTitle(title)
  return (
    <header className="mb-8 flex flex-wrap items-center gap-x-4 gap-y-3">
      <div className="min-w-0 flex-auto">
        <h1 className="text-[1.75rem] leading-tight font-semibold tracking-tight break-words">{title}</h1>
        {children}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
