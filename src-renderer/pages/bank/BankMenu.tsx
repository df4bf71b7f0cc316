import { Archive, ArchiveRestore, Download, FolderInput, Pencil, Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { ActionMenu, type MenuAction } from '../../components/ActionMenu.tsx'
import { ExportDialog } from '../../exporting/ExportDialog.tsx'
import { usePrintKey } from '../../exporting/usePrintKey.ts'
import { RenameBankDialog } from './BankNameDialog.tsx'
import { GroupDialog } from './GroupDialog.tsx'

type BankMenuProps = {
  bank: BankSummary
  /** What can be done with it where it stands. */
  actions?: readonly MenuAction[]
  /** The page is its: the key for printing prints it. */
  isOfPage?: boolean
}

export function BankMenu({ bank, actions = [], isOfPage = false }: BankMenuProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'export' | 'print' | 'rename' | 'group'>()
  const [, navigate] = useLocation()
  usePrintKey(isOfPage && bank.questions > 0, () => setDialog('print'))
  const close = () => setDialog(undefined)
  // not asked before: an undo brings back all of it
  const remove = useAction('banks.remove', () => navigate('/banks'))
  const archive = useAction('banks.archive')
  return (
    <>
      <ActionMenu
        label={t('library.actions', { name: bank.name })}
        actions={[
          ...(bank.questions > 0
            ? [
                {
                  name: t('exporting.export'),
                  icon: <Download aria-hidden />,
                  act: () => setDialog('export' as const),
                },
                { name: t('exporting.print'), icon: <Printer aria-hidden />, act: () => setDialog('print' as const) },
              ]
            : []),
          { name: t('library.rename'), icon: <Pencil aria-hidden />, act: () => setDialog('rename') },
          { name: t('library.toGroup'), icon: <FolderInput aria-hidden />, act: () => setDialog('group') },
          ...actions,
          {
            name: t(bank.isArchived ? 'library.unarchive' : 'library.archive'),
            icon: bank.isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />,
            act: () => void archive.run({ ids: [bank.id], isArchived: !bank.isArchived }),
          },
          {
            name: t('library.remove'),
            icon: <Trash2 aria-hidden />,
            act: () => void remove.run({ id: bank.id }),
            danger: true,
          },
        ]}
      />
      {(dialog === 'export' || dialog === 'print') && (
        <ExportDialog
          what={{ kind: 'banks', bankIds: [bank.id] }}
          name={bank.name}
          toPaper={dialog === 'print'}
          onClose={close}
        />
      )}
      {dialog === 'group' && <GroupDialog ids={[bank.id]} group={bank.group} onClose={close} />}
      {dialog === 'rename' && <RenameBankDialog bank={bank} onClose={close} />}
    </>
  )
}
