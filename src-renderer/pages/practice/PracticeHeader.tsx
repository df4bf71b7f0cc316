import { Grid3x3, Keyboard, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { tallyOf } from './course.ts'
import type { Overlay } from './Running.tsx'

type PracticeHeaderProps = {
  session: SessionView
  /** Of the question that is seen; undefined before the first. */
  index: number | undefined
  onLeave: () => void
  onOverlay: (overlay: Overlay) => void
  onFinish: () => void
}

/** The way out, where one is, how it goes. */
export function PracticeHeader({ session, index, onLeave, onOverlay, onFinish }: PracticeHeaderProps) {
  const { t } = useTranslation()
  const tally = tallyOf(session)
  return (
    <header className="sticky top-0 z-10 bg-canvas">
      <div className="flex h-14 items-center gap-1 px-2 sm:gap-2 sm:px-4">
        <IconButton label={t('practice.leave')} onClick={onLeave}>
          <X aria-hidden />
        </IconButton>
        <h1 className="flex min-w-0 flex-1 items-baseline gap-3 font-normal">
          <span className="truncate font-medium max-sm:sr-only">{session.bankName ?? t('practice.allMistakes')}</span>
          {index !== undefined && (
            <span className="text-sm whitespace-nowrap text-muted">
              {t('practice.of', { index: index + 1, total: session.total })}
            </span>
          )}
        </h1>
        <p className="flex gap-3 px-1 text-sm whitespace-nowrap">
          <span className="text-good">{t('practice.right', { count: tally.correct })}</span>
          <span className="text-bad">{t('practice.wrong', { count: tally.incorrect + tally.partial })}</span>
        </p>
        <IconButton label={t('practice.keys')} className="max-sm:hidden" onClick={() => onOverlay('keys')}>
          <Keyboard aria-hidden />
        </IconButton>
        <IconButton label={t('practice.sheetOpen')} className="lg:hidden" onClick={() => onOverlay('sheet')}>
          <Grid3x3 aria-hidden />
        </IconButton>
        <Button size="small" look="ghost" onClick={onFinish}>
          {t('practice.finish')}
        </Button>
      </div>
      <div aria-hidden className="flex h-[3px] bg-line">
        <span className="bg-good transition-[width]" style={{ width: share(tally.correct, session.total) }} />
        <span
          className="bg-bad transition-[width]"
          style={{ width: share(tally.incorrect + tally.partial, session.total) }}
        />
        <span className="bg-edge transition-[width]" style={{ width: share(tally.ungraded, session.total) }} />
      </div>
    </header>
  )
}

const share = (part: number, total: number) => `${(part / total) * 100}%`
