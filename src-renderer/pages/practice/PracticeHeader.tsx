import { Check, CircleDot, Eye, EyeOff, type LucideIcon, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { SessionHeader } from '../../answering/SessionHeader.tsx'
import { Button } from '../../components/Button.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { useSessionName } from '../../starting/useSessionName.ts'
import { type Tally, tallyOf } from './practiceState.ts'

/** What can lie over the question. */
export type Overlay = 'keys' | 'sheet' | 'finish'

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
    <SessionHeader
      name={useSessionName(session)}
      total={session.total}
      index={index}
      labels={{ leave: t('practice.leave'), keys: t('practice.keys'), sheet: t('practice.sheetOpen') }}
      onLeave={onLeave}
      onKeys={() => onOverlay('keys')}
      onSheet={() => onOverlay('sheet')}
      end={
        <Button size="small" look="ghost" className="h-11" onClick={onFinish}>
          {t('practice.finish')}
        </Button>
      }
      progress={progressOf(tally, session.total)}
    >
      <Score session={session} tally={tally} />
      {onReveal && (
        <Button size="small" look="ghost" aria-pressed={!reading} className="h-11" onClick={onReveal}>
          {reading ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          <span className="max-sm:sr-only">{t(reading ? 'study.hide' : 'study.show')}</span>
        </Button>
      )}
    </SessionHeader>
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

const progressOf = (tally: Tally, total: number) =>
  (
    [
      ['bg-good', tally.correct],
      ['bg-warn', tally.partial],
      ['bg-bad', tally.incorrect],
      ['bg-edge', tally.ungraded],
      ['bg-accent', tally.seen],
    ] as const
  ).map(([colour, count]) => [colour, count / total] as const)
