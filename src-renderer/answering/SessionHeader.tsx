import { Grid3x3, Keyboard, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/IconButton.tsx'

type SessionHeaderProps = {
  name: string | undefined
  total: number
  /** Of the question that is seen; undefined before the first. */
  index: number | undefined
  labels: { leave: string; keys: string; sheet: string }
  onLeave: () => void
  onKeys: () => void
  onSheet: () => void
  /** How it goes. */
  children: ReactNode
  /** The button that ends it. */
  end: ReactNode
  /** Bars side by side, each a part of 1. */
  progress: readonly (readonly [colour: string, part: number])[]
}

/** The way out, where one is, how it goes. */
export function SessionHeader(props: SessionHeaderProps) {
  const { name, total, index, labels, onLeave, onKeys, onSheet, children, end, progress } = props
  const { t } = useTranslation()
  return (
    <header className="sticky top-0 z-10 bg-canvas">
      <div className="flex h-14 items-center gap-1 px-1.5 sm:gap-2 sm:px-4">
        <IconButton label={labels.leave} className="size-11" onClick={onLeave}>
          <X aria-hidden />
        </IconButton>
        <h1 className="flex min-w-0 flex-1 items-baseline gap-3 font-normal">
          <span className="truncate font-medium max-sm:sr-only">{name}</span>
          {index !== undefined && (
            <span className="text-sm whitespace-nowrap text-muted">
              {t('practice.of', { index: index + 1, total })}
            </span>
          )}
        </h1>
        {children}
        <IconButton label={labels.keys} className="size-11 max-sm:hidden" onClick={onKeys}>
          <Keyboard aria-hidden />
        </IconButton>
        <IconButton label={labels.sheet} className="size-11 lg:hidden" onClick={onSheet}>
          <Grid3x3 aria-hidden />
        </IconButton>
        {end}
      </div>
      <div aria-hidden className="flex h-[3px] bg-line">
        {progress.map(([colour, part]) => (
          <span key={colour} className={`${colour} transition-[width]`} style={{ width: `${part * 100}%` }} />
        ))}
      </div>
    </header>
  )
}
