import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAction } from '../../bridge/useAction.ts'
import { ConfirmLoss } from '../../components/ConfirmLoss.tsx'

export function GiveUpDialog({ sessionId, onClose }: { sessionId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const discard = useAction('exams.discard', () => navigate('/exams'))
  return (
    <ConfirmLoss
      title={t('exams.sit.giveUpTitle')}
      text={t('exams.sit.giveUpText')}
      act={t('exams.sit.giveUpNow')}
      keep={t('exams.sit.keepGoing')}
      pending={discard.pending}
      fault={discard.fault}
      onAct={() => void discard.run({ sessionId })}
      onClose={onClose}
    />
  )
}
