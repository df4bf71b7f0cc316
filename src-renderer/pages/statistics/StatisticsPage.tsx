import { ChartNoAxesColumn } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Period } from '../../../src-main/contract/statisticsCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { SelectField } from '../../components/SelectField.tsx'
import { ExportButton } from '../../exporting/ExportButton.tsx'
import { AnswersPanel } from './AnswersPanel.tsx'
import { CalendarPanel } from './CalendarPanel.tsx'
import { DuePanel } from './DuePanel.tsx'
import { ExamsPanel } from './ExamsPanel.tsx'
import { RetentionPanel } from './RetentionPanel.tsx'
import { TodayPanel } from './TodayPanel.tsx'
import { TopicsPanel } from './TopicsPanel.tsx'
import { useStatistics } from './useStatistics.ts'
import { WeakestPanel } from './WeakestPanel.tsx'

const allBanks = 0
const periods = { '7': 7, '30': 30, '90': 90, all: null } as const satisfies Record<string, Period>
type PeriodName = keyof typeof periods

/** How much was done, how well, and what is ahead: of all banks or of one. */
export function StatisticsPage() {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<number>(allBanks)
  const [period, setPeriod] = useState<PeriodName>('30')
  const banks = useCall('banks.list').value ?? []
  const bankId = banks.some((bank) => bank.id === chosen) ? chosen : undefined
  const days = periods[period]
  const { values, fault, reload, isEmpty } = useStatistics(bankId, days)
  const { today, topics, calendar, due, retention, exams } = values
  const isOneBank = bankId !== undefined || banks.length === 1
  const filter = banks.length > 1 && (
    <SelectField
      label={t('statistics.bank')}
      value={bankId ?? allBanks}
      choices={[
        { value: allBanks, label: t('statistics.allBanks') },
        ...banks.map((bank) => ({ value: bank.id, label: bank.name })),
      ]}
      onChange={setChosen}
    />
  )
  const actions = (
    <>
      {!isEmpty && topics && (
        <ExportButton
          label={t('exporting.export')}
          name={t('statistics.title')}
          what={{ kind: 'statistics', bankId, days }}
        />
      )}
      {filter}
    </>
  )
  return (
    <>
      <PageHeader title={t('statistics.title')} actions={actions} />
      {fault && <FaultNotice fault={fault} onRetry={reload} />}
      {isEmpty && (
        <EmptyState
          icon={<ChartNoAxesColumn aria-hidden />}
          title={t('statistics.emptyTitle')}
          text={t('statistics.emptyText')}
        />
      )}
      <div className="space-y-4">
        {!isEmpty && today && <TodayPanel view={today} />}
        {exams && exams.length > 0 && <ExamsPanel exams={exams} />}
        {!isEmpty && calendar && <CalendarPanel calendar={calendar} />}
        {!isEmpty && due && <DuePanel view={due} />}
        {!isEmpty && (
          <div className="flex pt-4">
            <Segmented
              label={t('statistics.period')}
              value={period}
              segments={(['7', '30', '90', 'all'] as const).map((value) => ({
                value,
                label: t(`statistics.periods.${value}`),
              }))}
              onChange={setPeriod}
            />
          </div>
        )}
        {!isEmpty && topics && topics.total.answered === 0 && (
          <p className="py-6 text-muted">{t('statistics.noneInPeriod')}</p>
        )}
        {topics && topics.total.answered > 0 && (
          <>
            {calendar && <AnswersPanel calendar={calendar} days={days} />}
            <TopicsPanel view={topics} isOneBank={isOneBank} />
            <WeakestPanel view={topics} isOneBank={isOneBank} />
            {retention && <RetentionPanel gaps={retention} />}
          </>
        )}
      </div>
    </>
  )
}
