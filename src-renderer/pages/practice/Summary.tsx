import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { AnswerSheet } from './AnswerSheet.tsx'
import { homeOf, tallyOf } from './course.ts'
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
  const wrong = tally.incorrect + tally.partial
  const start = useAction('practice.start', (next) => navigate(`/practice/${next.id}`))
  const practiseWrong = () => void start.run({ bankId: session.bankId, scope: 'mistakes', order: 'sequential' })
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
      <p className="text-sm break-words text-muted">{session.bankName ?? t('practice.allMistakes')}</p>
      <h1
        ref={title}
        tabIndex={-1}
        className="mt-1 text-[1.75rem] leading-tight font-semibold tracking-tight outline-none"
      >
        {t('summary.title')}
      </h1>
      {graded > 0 && (
        <p className="mt-8 flex items-baseline gap-3">
          <span className="text-6xl leading-none font-semibold tracking-tight">
            {format.percent(tally.correct / graded)}
          </span>
          <span className="text-muted">{t('summary.rightLabel')}</span>
        </p>
      )}
      <TallyBar tally={tally} />
      {start.fault && <FaultNotice fault={start.fault} />}
      <div className="mt-8 flex flex-wrap gap-2">
        {wrong > 0 && (
          <Button look="primary" size="large" disabled={start.pending} onClick={practiseWrong}>
            {t('summary.practiseWrong')}
          </Button>
        )}
        <ButtonLink look={wrong > 0 ? 'secondary' : 'primary'} size="large" href={homeOf(session)}>
          {session.bankId === null ? t('summary.toMistakes') : t('summary.toBank')}
        </ButtonLink>
      </div>
      <div className="mt-12 flex max-h-[26rem] min-h-40 flex-1 flex-col">
        <AnswerSheet session={session} index={reviewed ?? -1} onGo={setReviewed} />
      </div>
      {reviewed !== undefined && (
        <ReviewDialog session={session} index={reviewed} onClose={() => setReviewed(undefined)} />
      )}
    </main>
  )
}
