import { History, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useCall } from '../../bridge/useCall.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { ExportButton } from '../../exporting/ExportButton.tsx'
import { ChooseFiles } from '../../uploads/ChooseFiles.tsx'
import { AddBankDialog } from '../bank/BankNameDialog.tsx'
import { BankRow } from './BankRow.tsx'
import { TodayPanel } from './TodayPanel.tsx'
import { Welcome } from './Welcome.tsx'

export function LibraryPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [adding, setAdding] = useState(false)
  const banks = useCall('banks.list')
  const open = useCall('practice.listOpen')
  const task = useCall('plan.due')
  // all at once: what is to be pressed does not move away under the pointer
  const isKnown = (open.value ?? open.fault) && (task.value ?? task.fault)
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
      <PageHeader title={t('library.title')} actions={actions} />
      {banks.fault && <FaultNotice fault={banks.fault} onRetry={banks.reload} />}
      {banks.value && isKnown && (
        <>
          <TodayPanel
            open={open.value ?? []}
            hasTask={task.value !== undefined && task.value.plans + task.value.due > 0}
          />
          <ul className="space-y-3">
            {banks.value.map((bank) => (
              <BankRow key={bank.id} bank={bank} />
            ))}
          </ul>
        </>
      )}
      {dialog}
    </>
  )
}
