import { useTranslation } from 'react-i18next'
import { Redirect } from 'wouter'
import { useCall } from '../../../bridge/useCall.ts'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { NotFound } from '../../../shell/NotFound.tsx'
import { Report } from './Report.tsx'

/** How an exam went; one that still runs is gone on with. */
export function ReportPage({ sessionId }: { sessionId: number }) {
  const { t } = useTranslation()
  const { value: report, fault, reload } = useCall('exams.report', { sessionId })
  if (fault?.code === 'CONFLICT') return <Redirect to={`/exam/${sessionId}`} replace />
  if (fault?.code === 'NOT_FOUND' || Number.isNaN(sessionId)) return <NotFound title={t('exams.sit.notFound')} />
  if (!report) return fault ? <FaultNotice fault={fault} onRetry={reload} /> : null
  return <Report report={report} />
}
