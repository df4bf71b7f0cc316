import { CopyCheck, History, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { libraryOrders } from '../../../src-main/contract/choices.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { SelectField } from '../../components/SelectField.tsx'
import { WideLabel } from '../../components/WideLabel.tsx'
import { ExportButton } from '../../exporting/ExportButton.tsx'
import { SearchLink } from '../../shell/SearchLink.tsx'
import { ChooseFiles } from '../../uploads/ChooseFiles.tsx'
import { AddBankDialog } from '../bank/BankNameDialog.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import { LeftDocuments } from './LeftDocuments.tsx'
import { LibraryList } from './LibraryList.tsx'

export function LibraryPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [adding, setAdding] = useState(false)
  const banks = useCall('banks.list')
  const settings = useCall('settings.get')
  const order = settings.value?.libraryOrder ?? 'own'
  const update = useAction('settings.update')
  const dialog = adding && (
    <AddBankDialog onClose={() => setAdding(false)} onAdded={(bank) => navigate(`/banks/${bank.id}`)} />
  )
  if (banks.value?.length === 0) return <EmptyLibrary />
  const actions = (
    <>
      <ButtonLink look="ghost" href="/duplicates">
        <CopyCheck aria-hidden />
        <WideLabel>{t('duplicates.title')}</WideLabel>
      </ButtonLink>
      <ButtonLink look="ghost" href="/changes">
        <History aria-hidden />
        <WideLabel>{t('changes.title')}</WideLabel>
      </ButtonLink>
      <ExportButton
        look="ghost"
        label={<WideLabel>{t('exporting.export')}</WideLabel>}
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
      {banks.value && settings.value && (
        <>
          {banks.value.length > 1 && (
            <div className="-mt-4 mb-4 flex justify-end">
              <SelectField
                label={t('library.order')}
                value={order}
                choices={libraryOrders.map((value) => ({ value, label: t(`library.orders.${value}`) }))}
                onChange={(libraryOrder) => void update.run({ libraryOrder })}
              />
            </div>
          )}
          <LibraryList banks={banks.value} order={order} />
          <LeftDocuments />
        </>
      )}
      {dialog}
    </>
  )
}
