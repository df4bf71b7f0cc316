import { Download, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { ActionMenu } from '../../components/ActionMenu.tsx'
import { ExportDialog } from '../../exporting/ExportDialog.tsx'
import { RenameBankDialog } from './BankNameDialog.tsx'

export function BankMenu({ bank }: { bank: BankSummary }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'export' | 'rename'>()
  const [, navigate] = useLocation()
  const close = () => setDialog(undefined)
  // not asked before: an undo brings back all of it
  const remove = useAction('banks.remove', () => navigate('/banks'))
  return (
    <>
      <ActionMenu
        label={t('library.actions', { name: bank.name })}
        actions={[
          ...(bank.questions > 0
            ? [{ name: t('exporting.export'), icon: <Download aria-hidden />, act: () => setDialog('export') }]
            : []),
          { name: t('library.rename'), icon: <Pencil aria-hidden />, act: () => setDialog('rename') },
          {
            name: t('library.remove'),
            icon: <Trash2 aria-hidden />,
            act: () => void remove.run({ id: bank.id }),
            danger: true,
          },
        ]}
      />
      {dialog === 'export' && (
        <ExportDialog what={{ kind: 'banks', bankIds: [bank.id] }} name={bank.name} onClose={close} />
      )}
      {dialog === 'rename' && <RenameBankDialog bank={bank} onClose={close} />}
    </>
  )
}
