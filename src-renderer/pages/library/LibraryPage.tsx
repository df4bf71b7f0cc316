import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { ChooseFiles } from '../../uploads/ChooseFiles.tsx'
import { AddBankDialog } from '../bank/BankNameDialog.tsx'
import { BankRow } from './BankRow.tsx'
import { Welcome } from './Welcome.tsx'

export function LibraryPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [adding, setAdding] = useState(false)
  const banks = useCall('banks.list')
  const dialog = adding && (
    <AddBankDialog onClose={() => setAdding(false)} onAdded={(bank) => navigate(`/banks/${bank.id}`)} />
  )
  if (banks.value?.length === 0) {
    return (
      <>
        <Welcome onAddBank={() => setAdding(true)} />
        {dialog}
      </>
    )
  }
  const actions = (
    <>
      <Button onClick={() => setAdding(true)}>
        <Plus aria-hidden />
        {t('library.addBank')}
      </Button>
      <ChooseFiles look="primary" label={t('library.import')} />
    </>
  )
  return (
    <>
      <PageHeader title={t('library.title')} actions={actions} />
      {banks.fault && <FaultNotice fault={banks.fault} onRetry={banks.reload} />}
      <ul className="space-y-3">
        {banks.value?.map((bank) => (
          <BankRow key={bank.id} bank={bank} />
        ))}
      </ul>
      {dialog}
    </>
  )
}
