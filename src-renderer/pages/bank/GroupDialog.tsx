import { useTranslation } from 'react-i18next'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { NameForm } from './BankNameDialog.tsx'

type GroupDialogProps = {
  ids: number[]
  group: string | null
  /** The group is called otherwise from now on; else the banks go into a group. */
  isRename?: boolean
  onClose: () => void
}

/** Puts banks into a group, a new one or one of those there are. */
export function GroupDialog({ ids, group, isRename = false, onClose }: GroupDialogProps) {
  const { t } = useTranslation()
  const put = useAction('banks.group', onClose)
  const banks = useCall('banks.list').value ?? []
  const others = [...new Set(banks.flatMap((bank) => bank.group ?? []))].filter((name) => name !== group)
  return (
    <NameForm
      title={t(isRename ? 'library.renameGroup' : 'library.groupTitle')}
      label={t('library.group')}
      start={group ?? ''}
      submit={t('common.save')}
      pending={put.pending}
      fault={put.fault}
      onSubmit={(name) => void put.run({ ids, group: name })}
      onClose={onClose}
    >
      {!isRename && (others.length > 0 || group !== null) && (
        <div className="mt-3 flex flex-wrap gap-2">
          {others.map((name) => (
            <Button
              key={name}
              size="small"
              className="max-w-full"
              disabled={put.pending}
              onClick={() => void put.run({ ids, group: name })}
            >
              <span className="truncate">{name}</span>
            </Button>
          ))}
          {group !== null && (
            <Button size="small" look="ghost" disabled={put.pending} onClick={() => void put.run({ ids, group: null })}>
              {t('library.noGroup')}
            </Button>
          )}
        </div>
      )}
    </NameForm>
  )
}
