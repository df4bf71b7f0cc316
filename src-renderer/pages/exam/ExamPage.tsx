import { useTranslation } from 'react-i18next'
import { Redirect } from 'wouter'
import { HoldKeys } from '../../answering/keys/HoldKeys.tsx'
import { useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { useTitle } from '../../components/useTitle.ts'
import { ConnectionBanner } from '../../shell/ConnectionBanner.tsx'
import { NotFound } from '../../shell/NotFound.tsx'
import { ExamSession } from './ExamSession.tsx'

/** An exam while it runs; its report once it is handed in, by whom or what ever. */
export function ExamPage({ sessionId }: { sessionId: number }) {
  const { t } = useTranslation()
  const { value: exam, fault, reload } = useCall('exams.get', { sessionId })
  useTitle(exam?.name)
  if (fault?.code === 'NOT_FOUND' || Number.isNaN(sessionId)) return <NotFound title={t('exams.sit.notFound')} />
  if (exam && exam.handedInAt !== null) return <Redirect to={`/exams/${sessionId}`} replace />
  return (
    <>
      <ConnectionBanner />
      {!exam && !fault && <HoldKeys />}
      {!exam && fault && <FaultNotice fault={fault} onRetry={reload} />}
      {exam && <ExamSession exam={exam} onReload={reload} />}
    </>
  )
}
