import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../bridge/useAction.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useFaultText } from '../../components/useFaultText.ts'
import { keepInfo } from './keepInfo.ts'

const form = 'move-data'

/** Asks for the folder: by its path, and where the host has one by the system's dialog. */
export function MoveDialog({ canChoose, onClose }: { canChoose: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [folder, setFolder] = useState('')
  const choose = useAction('app.chooseFolder', (chosen) => chosen !== null && setFolder(chosen))
  const move = useAction('app.moveData', (info) => {
    keepInfo(info)
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim()) void move.run({ to: folder })
  }
  const problemOf = () => {
    if (!move.fault) return undefined
    if (move.fault.code === 'INVALID_INPUT') return t('data.folderInvalid')
    const { title, todo } = faultText(move.fault)
    return `${title} · ${todo}`
  }
  return (
    <Modal
      open
      onClose={onClose}
      title={t('data.dialogTitle')}
      text={t('data.dialogText')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={form} look="primary" disabled={!folder.trim() || move.pending}>
            {t('data.confirm')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <TextField
          label={t('data.folder')}
          spellCheck={false}
          autoComplete="off"
          value={folder}
          onChange={(event) => {
            move.forget()
            setFolder(event.target.value)
          }}
          problem={problemOf()}
          hint={t('data.folderHint')}
        >
          {canChoose && (
            <Button disabled={choose.pending} onClick={() => void choose.run()}>
              {t('data.choose')}
            </Button>
          )}
        </TextField>
      </form>
    </Modal>
  )
}
