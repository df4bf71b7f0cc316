import { History, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useCall } from '../../bridge/useCall.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { ExportButton } from '../../exporting/ExportButton.tsx'
import { SearchLink } from '../../shell/SearchLink.tsx'
import { ChooseFiles } from '../../uploads/ChooseFiles.tsx'
import { AddBankDialog } from '../bank/BankNameDialog.tsx'
import { BankRow } from './BankRow.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'

export function LibraryPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [adding, setAdding] = useState(false)
  const banks = useCall('banks.list')
  const dialog = adding && (
    <AddBankDialog onClose={() => setAdding(false)} onAdded={(bank) => navigate(`/banks/${bank.id}`)} />
  )
  if (banks.value?.length === 0) return <EmptyLibrary />
  const actions = (
    <>
      <ButtonLink look="ghost" href="/changes">
        <History aria-hidden />
        {t('changes.title')}
      </ButtonLink>
      <ExportButton
        look="ghost"
        label={t('exporting.export')}
        name={t('library.title')}
        what={{ kind: 'banks', bankIds: [] }}
      />
      <Button onClick={() => setAdding(true)}>
        <Plus aria-hidden />
        {t('library.addBank')}
      </Button>
      <ChooseFiles look="primary" label={t('library.import')} />
    </>
  )
  return (
    <>
      <div className="relative">
        <PageHeader title={t('library.title')} actions={actions} />
        <div className="absolute top-0 right-0">
          <SearchLink />
        </div>
      </div>
      {banks.fault && <FaultNotice fault={banks.fault} onRetry={banks.reload} />}
      {banks.value && (
        <ul className="space-y-3">
          {banks.value.map((bank) => (
            <BankRow key={bank.id} bank={bank} />
          ))}
        </ul>
      )}
      {dialog}
    </>
  )
}
