import { Eye, EyeOff, Grid3x3, Keyboard, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { type Tally, tallyOf } from './course.ts'
import type { Overlay } from './Running.tsx'
import { useSessionName } from './useSessionName.ts'

type PracticeHeaderProps = {
  session: SessionView
  /** Of the question that is seen; undefined before the first. */
  index: number | undefined
  /** Whether answers are shown with the questions. */
  reading: boolean
  onReveal: (() => void) | undefined
  onLeave: () => void
  onOverlay: (overlay: Overlay) => void
  onFinish: () => void
}

/** The way out, where one is, how it goes. */
export function PracticeHeader(props: PracticeHeaderProps) {
  const { session, index, reading, onReveal, onLeave, onOverlay, onFinish } = props
  const { t } = useTranslation()
  const tally = tallyOf(session)
  return (
    <header className="sticky top-0 z-10 bg-canvas">
      <div className="flex h-14 items-center gap-1 px-1.5 sm:gap-2 sm:px-4">
        <IconButton label={t('practice.leave')} className="size-11" onClick={onLeave}>
          <X aria-hidden />
        </IconButton>
        <h1 className="flex min-w-0 flex-1 items-baseline gap-3 font-normal">
          <span className="truncate font-medium max-sm:sr-only">{useSessionName(session)}</span>
          {index !== undefined && (
            <span className="text-sm whitespace-nowrap text-muted">
              {t('practice.of', { index: index + 1, total: session.total })}
            </span>
          )}
        </h1>
        <Score session={session} tally={tally} />
        {onReveal && (
          <Button size="small" look="ghost" aria-pressed={!reading} className="h-11" onClick={onReveal}>
            {reading ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            <span className="max-sm:sr-only">{t(reading ? 'study.hide' : 'study.show')}</span>
          </Button>
        )}
        <IconButton label={t('practice.keys')} className="size-11 max-sm:hidden" onClick={() => onOverlay('keys')}>
          <Keyboard aria-hidden />
        </IconButton>
        <IconButton label={t('practice.sheetOpen')} className="size-11 lg:hidden" onClick={() => onOverlay('sheet')}>
          <Grid3x3 aria-hidden />
        </IconButton>
        <Button size="small" look="ghost" className="h-11" onClick={onFinish}>
          {t('practice.finish')}
        </Button>
      </div>
      <Progress tally={tally} total={session.total} />
    </header>
  )
}

/** Nothing is right or wrong where one only reads. */
function Score({ session, tally }: { session: SessionView; tally: Tally }) {
  const { t } = useTranslation()
  const wrong = tally.incorrect + tally.partial
  if (session.mode === 'study' && tally.correct + wrong === 0) {
    return <p className="px-1 text-sm whitespace-nowrap text-muted">{t('study.read', { count: tally.seen })}</p>
  }
  return (
    <p className="flex gap-3 px-1 text-sm whitespace-nowrap">
      <span className="text-good">{t('practice.right', { count: tally.correct })}</span>
      <span className="text-bad">{t('practice.wrong', { count: wrong })}</span>
    </p>
  )
}

function Progress({ tally, total }: { tally: Tally; total: number }) {
  const parts = [
    ['bg-good', tally.correct],
    ['bg-bad', tally.incorrect + tally.partial],
    ['bg-edge', tally.ungraded],
    ['bg-accent', tally.seen],
  ] as const
  return (
    <div aria-hidden className="flex h-[3px] bg-line">
      {parts.map(([colour, count]) => (
        <span key={colour} className={`${colour} transition-[width]`} style={{ width: `${(count / total) * 100}%` }} />
      ))}
    </div>
  )
}
