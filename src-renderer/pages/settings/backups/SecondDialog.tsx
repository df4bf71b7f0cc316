import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useFaultText } from '../../../components/useFaultText.ts'

const form = 'second-folder'

/** Asks for the folder: by its path, and where the host has one by the system's dialog. */
export function SecondDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [folder, setFolder] = useState('')
  const canChoose = useCall('app.info').value?.data.canChoose ?? false
  const choose = useAction('app.chooseFolder', (chosen) => chosen !== null && setFolder(chosen))
  const set = useAction('backups.setSecond', onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim()) void set.run({ folder })
  }
  const problemOf = () => {
    if (!set.fault) return undefined
    if (set.fault.code === 'INVALID_INPUT') return t('backups.folderInvalid')
    const { title, todo } = faultText(set.fault)
    return `${title} · ${todo}`
  }
  return (
    <Modal
      open
      onClose={onClose}
      title={t('backups.secondTitle')}
      text={t('backups.secondDialog')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={form} look="primary" disabled={!folder.trim() || set.pending}>
            {t('backups.use')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <TextField
          label={t('backups.folder')}
          spellCheck={false}
          autoComplete="off"
          value={folder}
          onChange={(event) => {
            set.forget()
            setFolder(event.target.value)
          }}
          problem={problemOf()}
          hint={t('backups.folderHint')}
        >
          {canChoose && (
            <Button disabled={choose.pending} onClick={() => void choose.run()}>
              {t('backups.browse')}
            </Button>
          )}
        </TextField>
      </form>
    </Modal>
  )
}
