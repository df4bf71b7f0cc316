import { Flame } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dayAt, endOfDay, isAfterMidnight } from '../../../src-main/contract/days.ts'
import type { TodayView } from '../../../src-main/contract/statisticsCalls.ts'
import { areAnswered } from '../../bridge/areAnswered.ts'
import { useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useDays } from '../../components/useDays.ts'
import { useFormat } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'
import { SearchLink } from '../../shell/SearchLink.tsx'
import { SessionRow } from '../../starting/SessionRow.tsx'
import { EmptyLibrary } from '../library/EmptyLibrary.tsx'
import { ExamsToday } from './ExamsToday.tsx'
import { NextUpCard } from './NextUpCard.tsx'
import { findNextUp } from './nextUp.ts'
import { Section } from './Section.tsx'
import { WorthALook } from './WorthALook.tsx'

/** The first page: what there is to do today, for which exam, what was begun, and what wants a look. */
export function TodayPage() {
  const { t } = useTranslation()
  const banks = useCall('banks.list')
  const open = useCall('practice.listOpen')
  const due = useCall('plan.due')
  const imports = useCall('imports.list', {})
  const history = useCall('statistics.today', {})
  const task = useCall('plan.today')
  if (banks.value?.length === 0) return <EmptyLibrary />
  const known = banks.value ?? []
  const sessions = open.value ?? []
  const nextUp = findNextUp({ open: sessions, task: task.value, banks: known, day: dayAt(Date.now()) })
  const shown = nextUp && 'session' in nextUp ? nextUp.session.id : undefined
  const others = sessions.filter(({ id }) => id !== shown)
  return (
    <>
      <div className="relative">
        <PageHeader title={t('today.title')}>
          <Aside history={history.value} />
        </PageHeader>
        <div className="absolute top-0 right-0">
          <SearchLink />
        </div>
      </div>
      {banks.fault && <FaultNotice fault={banks.fault} onRetry={banks.reload} />}
      {/* all at once: what is to be pressed does not move away under the pointer */}
      {banks.value && areAnswered(open, due, imports, history) && (
        <>
          <NextUpCard nextUp={nextUp} task={task.value} fault={task.fault} />
          <ExamsToday banks={known} task={task.value} due={due.value} />
          {others.length > 0 && (
            <Section title={t('today.begun')}>
              {others.map((session) => (
                <SessionRow key={session.id} session={session} isNamed />
              ))}
            </Section>
          )}
          <WorthALook imports={imports.value ?? []} banks={known} isMistakesNext={nextUp?.kind === 'mistakes'} />
        </>
      )}
    </>
  )
}

/** Which day it is, and for how many days in a row something was done. */
function Aside({ history }: { history: TodayView | undefined }) {
  const { t } = useTranslation()
  const days = useDays()
  const format = useFormat()
  const now = useNow(60_000)
  const day = history?.day ?? dayAt(now)
  const { current = 0, doneToday = false } = history?.streak ?? {}
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
      <span>
        {isAfterMidnight(now)
          ? t('today.until', { day: days.full(day), time: format.time(endOfDay(now)) })
          : days.full(day)}
      </span>
      {current > 0 && (
        <span className="inline-flex items-center gap-1.5">
          <Flame aria-hidden className="size-4 text-warn" />
          {t(doneToday ? 'today.streak' : 'today.streakOpen', { count: current })}
        </span>
      )}
    </p>
  )
}
