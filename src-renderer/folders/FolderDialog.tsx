import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { Modal } from '../components/Modal.tsx'
import { TextField } from '../components/TextField.tsx'

type FolderDialogProps = {
  title: string
  text: string
  hint: string
  /** What the folder is chosen for, on the button. */
  action: ReactNode
  pending: boolean
  problem: string | undefined
  /** The path is another one now: what was wrong with the one before is not wrong with it. */
  onChange: () => void
  onSubmit: (folder: string) => void
  onClose: () => void
}

/** Asks for a folder: by its path, and where the host has one by the system's dialog. */
export function FolderDialog({ title, text, hint, action, pending, problem, ...on }: FolderDialogProps) {
  const { t } = useTranslation()
  const form = useId()
  const [folder, setFolder] = useState('')
  const canChoose = useCall('app.info').value?.data.canChoose ?? false
  const take = (path: string) => {
    on.onChange()
    setFolder(path)
  }
  const choose = useAction('app.chooseFolder', (chosen) => chosen !== null && take(chosen))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim()) on.onSubmit(folder)
  }
  return (
    <Modal
      open
      onClose={on.onClose}
      title={title}
      text={text}
      actions={
        <>
          <Button onClick={on.onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={form} look="primary" disabled={!folder.trim() || pending}>
            {action}
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
          onChange={(event) => take(event.target.value)}
          problem={problem}
          hint={hint}
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
