import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { ConfirmLoss } from '../../components/ConfirmLoss.tsx'

export function RemoveBankDialog({ bank, onClose }: { bank: BankSummary; onClose: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const remove = useAction('banks.remove', () => {
    onClose()
    navigate('/')
  })
  const text =
    bank.questions > 0
      ? t('library.removeText', { count: bank.questions, mistakes: bank.mistakes })
      : t('library.removeEmpty')
  return (
    <ConfirmLoss
      title={t('library.removeTitle', { name: bank.name })}
      text={text}
      act={t('library.remove')}
      pending={remove.pending}
      fault={remove.fault}
      onAct={() => void remove.run({ id: bank.id })}
      onClose={onClose}
    />
  )
}
