import { useTranslation } from 'react-i18next'
import { useAction } from '../../../bridge/useAction.ts'
import { useFaultText } from '../../../components/useFaultText.ts'
import { FolderDialog } from '../../../folders/FolderDialog.tsx'

/** Asks for the folder that holds backups as well. */
export function SecondDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const set = useAction('backups.setSecond', onClose)
  const problemOf = () => {
    if (!set.fault) return undefined
    if (set.fault.code === 'INVALID_INPUT') return t('backups.folderInvalid')
    const { title, todo } = faultText(set.fault)
    return `${title} · ${todo}`
  }
  return (
    <FolderDialog
      title={t('backups.secondTitle')}
      text={t('backups.secondDialog')}
      hint={t('backups.folderHint')}
      action={t('backups.use')}
      pending={set.pending}
      problem={problemOf()}
      onChange={set.forget}
      onSubmit={(folder) => void set.run({ folder })}
      onClose={onClose}
    />
  )
}
