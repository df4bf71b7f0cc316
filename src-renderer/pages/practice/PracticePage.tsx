import { useTranslation } from 'react-i18next'
import { HoldKeys } from '../../answering/keys/HoldKeys.tsx'
import { useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { useTitle } from '../../components/useTitle.ts'
import { ConnectionBanner } from '../../shell/ConnectionBanner.tsx'
import { NotFound } from '../../shell/NotFound.tsx'
import { useSessionName } from '../../starting/useSessionName.ts'
import { PracticeSession } from './PracticeSession.tsx'
import { Summary } from './Summary.tsx'

/** A practice session: the questions while it runs, the result when it is finished. */
export function PracticePage({ sessionId }: { sessionId: number }) {
  const { t } = useTranslation()
  const { value: session, fault, reload } = useCall('practice.get', { sessionId })
  useTitle(useSessionName(session))
  const isGone = fault?.code === 'NOT_FOUND' || /^x*$/.test(session?.marks ?? 'o')
  if (isGone || Number.isNaN(sessionId)) return <NotFound title={t('practice.notFound')} />
  return (
    <>
      <ConnectionBanner />
      {!session && !fault && <HoldKeys />}
      {!session && fault && <FaultNotice fault={fault} onRetry={reload} />}
      {session && (session.finished ? <Summary session={session} /> : <PracticeSession session={session} />)}
    </>
  )
}
