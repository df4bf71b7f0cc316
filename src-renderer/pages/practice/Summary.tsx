import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { clockOf, useFormat } from '../../components/useFormat.ts'
import { useSessionName } from '../../starting/useSessionName.ts'
import { AnswerSheet } from './AnswerSheet.tsx'
import { homeOf, stateAt, tallyOf } from './practiceState.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import { TallyBar } from './TallyBar.tsx'

/** How it went, and what to do about it. */
export function Summary({ session }: { session: SessionView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [, navigate] = useLocation()
  const [reviewed, setReviewed] = useState<number>()
  const title = useRef<HTMLHeadingElement>(null)
  const tally = tallyOf(session)
  const graded = tally.correct + tally.partial + tally.incorrect
  useEffect(() => {
    title.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    if (reviewed !== undefined) return
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && navigate(homeOf(session))
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [reviewed, session, navigate])
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col px-5 py-10 sm:py-16">
      <p className="text-sm break-words text-muted">{useSessionName(session)}</p>
      <h1
        ref={title}
        tabIndex={-1}
        className="mt-1 text-[1.75rem] leading-tight font-semibold tracking-tight outline-none"
      >
        {t(session.mode === 'study' ? 'study.finished' : 'summary.title')}
      </h1>
      {graded > 0 && (
        <p className="mt-8 flex items-baseline gap-3">
          <span className="text-6xl leading-none font-semibold tracking-tight">
            {format.percent(tally.correct / graded)}
          </span>
          <span className="text-muted">{t('summary.rightLabel')}</span>
        </p>
      )}
      <TallyBar tally={tally} isStudy={session.mode === 'study'} />
      {session.spentMs >= 1000 && (
        <p className="mt-3 text-muted">{t('summary.time', { time: clockOf(session.spentMs) })}</p>
      )}
      <Onward session={session} wrong={tally.incorrect + tally.partial} />
      <div className="mt-12 flex max-h-[26rem] min-h-40 flex-1 flex-col">
        <AnswerSheet
          total={session.total}
          stateAt={(index) => stateAt(session, index)}
          index={reviewed ?? -1}
          onGo={setReviewed}
        />
      </div>
      {reviewed !== undefined && (
        <ReviewDialog session={session} index={reviewed} onClose={() => setReviewed(undefined)} />
      )}
    </main>
  )
}

/** The wrong ones again; what was only read, now answered; and back. */
function Onward({ session, wrong }: { session: SessionView; wrong: number }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const start = useAction('practice.start', (next) => navigate(`/practice/${next.id}`))
  const again = (which: 'all' | 'wrong') =>
    void start.run({
      bankIds: session.bankId === null ? [] : [session.bankId],
      from: { sessionId: session.id, which },
      order: session.order,
      shuffleOptions: session.shuffleOptions,
    })
  const isStudy = session.mode === 'study'
  const home = homeOf(session)
  return (
    <>
      {start.fault && <FaultNotice fault={start.fault} />}
      <div className="mt-8 flex flex-wrap gap-2">
        {wrong > 0 && (
          <Button look="primary" size="large" disabled={start.pending} onClick={() => again('wrong')}>
            {t('summary.practiseWrong')}
          </Button>
        )}
        {isStudy && (
          <Button
            look={wrong > 0 ? 'secondary' : 'primary'}
            size="large"
            disabled={start.pending}
            onClick={() => again('all')}
          >
            {t('study.practise')}
          </Button>
        )}
        <ButtonLink look={wrong > 0 || isStudy ? 'secondary' : 'primary'} size="large" href={home}>
          {home === '/' ? t('summary.toToday') : t(home === '/mistakes' ? 'summary.toMistakes' : 'summary.toBank')}
        </ButtonLink>
      </div>
    </>
  )
}
