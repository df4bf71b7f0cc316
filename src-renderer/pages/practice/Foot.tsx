import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'

type FootProps = {
  isFirst: boolean
  onPrevious: () => void
  /** Goes past the question; undefined where there is no going past. */
  onSkip: (() => void) | undefined
  children: ReactNode
}

/** The lower edge of a question, always in sight: back, past, and what leads on. */
export function Foot({ isFirst, onPrevious, onSkip, children }: FootProps) {
  const { t } = useTranslation()
  return (
    <footer className="sticky bottom-0 mt-auto bg-canvas pt-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
      <div className="flex items-center gap-1">
        <IconButton label={t('practice.previous')} className="size-11" disabled={isFirst} onClick={onPrevious}>
          <ChevronLeft aria-hidden />
        </IconButton>
        {onSkip && (
          <Button look="ghost" size="large" className="px-4" onClick={onSkip}>
            {t('practice.skip')}
          </Button>
        )}
        {children}
      </div>
    </footer>
  )
}
