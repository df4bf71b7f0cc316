import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExamReport } from '../../../../src-main/contract/examCalls.ts'
import { BackLink } from '../../../components/BackLink.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { PageHeader } from '../../../components/PageHeader.tsx'
import { useExamWords } from '../../../components/useExamWords.ts'
import { clockOf, useFormat } from '../../../components/useFormat.ts'
import { useNow } from '../../../components/useNow.ts'
import { OutcomeTag } from '../OutcomeTag.tsx'
import { Comparison } from './Comparison.tsx'
import { QuestionReview } from './QuestionReview.tsx'
import { ReportActions } from './ReportActions.tsx'
import { ShareTable } from './ShareTable.tsx'
import { useComparison } from './useComparison.ts'

/** Points, by what they came, and every question to look at again. */
export function Report({ report }: { report: ExamReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const { byType, bySection, handedInBy, handedInAt, elapsedMs, limitMs } = report
  const { before, ...comparison } = useComparison(report)
  return (
    <>
      <BackLink href="/exams" label={t('exams.title')} />
      <PageHeader title={report.name}>
        <Facts
          className="mt-1.5"
          facts={[
            report.bankName ?? t('practice.severalBanks'),
            t(handedInBy === 'time' ? 'exams.report.byTime' : 'exams.report.byPerson', {
              ago: format.ago(handedInAt, now),
            }),
            t('exams.report.time', { time: clockOf(elapsedMs), limit: clockOf(limitMs) }),
          ]}
        />
      </PageHeader>
      <Score report={report}>
        <Comparison
          report={report}
          before={before}
          earlier={comparison.earlier}
          sessionId={comparison.sessionId}
          onChoose={comparison.choose}
        />
      </Score>
      <ReportActions report={report} />
      <div className="mt-10 space-y-10">
        <ShareTable
          title={t('exams.report.byType')}
          kind={t('exams.table.kind')}
          rows={byType.map(({ type, ...share }) => ({
            name: t(`types.${type}`),
            share,
            before: before?.byType.find((each) => each.type === type),
          }))}
        />
        {bySection.length > 1 && (
          <ShareTable
            title={t('exams.report.bySection')}
            kind={t('exams.table.section')}
            rows={bySection.map(({ section, ...share }) => ({
              name: section || t('exams.editor.noSection'),
              share,
              before: before?.bySection.find((each) => each.section === section),
            }))}
          />
        )}
        <QuestionReview report={report} />
      </div>
    </>
  )
}

function Score({ report, children }: { report: ExamReport; children: ReactNode }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useExamWords()
  const { points, passMark, outcome, ungraded } = report
  const needed = Math.round(points.of * passMark * 100) / 100
  return (
    <section className="rounded-2xl border border-line bg-surface px-5 py-5 shadow-raised">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-5xl leading-none font-semibold tracking-tight">{words.points(points)}</span>
        <span className="text-muted">{t('exams.report.of', { points: format.number(points.of) })}</span>
        <span className="text-lg font-medium">{words.percent(points)}</span>
      </p>
      <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <OutcomeTag outcome={outcome} />
        {t('exams.report.passMark', { points: format.number(needed) })}
      </p>
      {ungraded > 0 && <p className="mt-3 text-sm">{t('exams.report.rangeText', { count: ungraded })}</p>}
      {children}
    </section>
  )
}
