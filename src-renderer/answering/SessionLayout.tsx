import { type ReactNode, useRef } from 'react'
import { useSwipe } from './useSwipe.ts'

type SessionLayoutProps = {
  header: ReactNode
  /** All questions by number: beside the question where there is room. */
  sheet: ReactNode
  /** What lies over it. */
  overlay: ReactNode
  onNext: () => void
  onPrevious: () => void
  children: ReactNode
}

/** A window full of one question, and the way to all others. Its buttons stand at the lower edge, however long it gets. */
export function SessionLayout({ header, sheet, overlay, onNext, onPrevious, children }: SessionLayoutProps) {
  const body = useRef<HTMLDivElement>(null)
  useSwipe(body, { next: onNext, previous: onPrevious })
  return (
    <div className="flex min-h-dvh flex-col">
      {header}
      <div ref={body} className="mx-auto flex w-full max-w-6xl flex-1 touch-pan-y touch-pinch-zoom gap-10 px-4 sm:px-8">
        <main className="mx-auto flex w-full max-w-2xl min-w-0 flex-1 flex-col pt-4 sm:pt-8">{children}</main>
        <aside className="print:hidden sticky top-[3.6875rem] hidden h-[calc(100dvh-5rem)] w-64 shrink-0 flex-col pt-8 lg:flex">
          {sheet}
        </aside>
      </div>
      {overlay}
    </div>
  )
}
