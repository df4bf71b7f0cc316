import { Check, CircleDot, Eye, EyeOff, Grid3x3, Keyboard, type LucideIcon, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { Button } from '../../components/Button.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { useFormat } from '../../components/useFormat.ts'
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
  const { correct, partial, incorrect } = tally
  if (session.mode === 'study' && correct + partial + incorrect === 0) {
    return <p className="px-1 text-sm whitespace-nowrap text-muted">{t('study.read', { count: tally.seen })}</p>
  }
  return (
    <p className="flex gap-3 px-1 text-sm whitespace-nowrap">
      <Count icon={Check} tone="text-good" count={correct} words={t('practice.right', { count: correct })} />
      {partial > 0 && (
        <Count icon={CircleDot} tone="text-warn" count={partial} words={t('practice.partly', { count: partial })} />
      )}
      <Count icon={X} tone="text-bad" count={incorrect} words={t('practice.wrong', { count: incorrect })} />
    </p>
  )
}

/** In words; where there is little room, with a sign. */
function Count({ icon: Icon, tone, count, words }: { icon: LucideIcon; tone: string; count: number; words: string }) {
  const format = useFormat()
  return (
    <span className={tone}>
      <span className="max-sm:sr-only">{words}</span>
      <span aria-hidden className="flex items-center gap-1 sm:hidden">
        <Icon className="size-4" />
        {format.number(count)}
      </span>
    </span>
  )
}

function Progress({ tally, total }: { tally: Tally; total: number }) {
  const parts = [
    ['bg-good', tally.correct],
    ['bg-warn', tally.partial],
    ['bg-bad', tally.incorrect],
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
