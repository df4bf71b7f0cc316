import type { ReactNode } from 'react'

type EmptyStateProps = { icon: ReactNode; title: string; text?: string; children?: ReactNode }

export const EmptyState = ({ icon, title, text, children }: EmptyStateProps) => (
  <div className="flex flex-col items-center px-6 py-16 text-center">
    <div className="mb-5 flex size-12 items-center justify-center rounded-2xl bg-sunken text-muted [&_svg]:size-5">
      {icon}
    </div>
    <h2 className="text-base font-semibold">{title}</h2>
    {text !== undefined && <p className="mt-1.5 max-w-sm text-sm text-balance text-muted">{text}</p>}
    {children !== undefined && <div className="mt-6 flex flex-wrap justify-center gap-2">{children}</div>}
  </div>
)
