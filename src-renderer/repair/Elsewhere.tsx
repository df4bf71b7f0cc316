import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { Modal } from '../components/Modal.tsx'
import { TextField } from '../components/TextField.tsx'
import { useFaultText } from '../components/useFaultText.ts'

const form = 'look-elsewhere'

/** The way to backups that lie where the program does not know of them: plain to see while there is no other. */
export function Elsewhere({ isNeeded }: { isNeeded: boolean }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
      <Button size="small" look={isNeeded ? 'secondary' : 'ghost'} onClick={() => setOpen(true)}>
        {t('repair.elsewhere')}
      </Button>
      {t('repair.elsewhereText')}
      {isOpen && <ElsewhereDialog onClose={() => setOpen(false)} />}
    </p>
  )
}

function ElsewhereDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [folder, setFolder] = useState('')
  const [isDamaged, setDamaged] = useState(false)
  const canChoose = useCall('app.info').value?.data.canChoose ?? false
  const choose = useAction('app.chooseFolder', (chosen) => chosen !== null && setFolder(chosen))
  const look = useAction('repair.lookIn', ({ sound }) => (sound > 0 ? onClose() : setDamaged(true)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (folder.trim()) void look.run({ folder })
  }
  const problemOf = () => {
    if (isDamaged) return t('repair.damagedThere')
    if (!look.fault) return undefined
    if (look.fault.code === 'NOT_FOUND') return t('repair.noneThere')
    if (look.fault.code === 'INVALID_INPUT') return t('repair.pathNeeded')
    const { title, todo } = faultText(look.fault)
    return `${title} · ${todo}`
  }
  return (
    <Modal
      open
      onClose={onClose}
      title={t('repair.elsewhereTitle')}
      text={t('repair.elsewhereDialog')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={form} look="primary" disabled={!folder.trim() || look.pending}>
            {t(look.pending ? 'repair.looking' : 'repair.look')}
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
            look.forget()
            setDamaged(false)
            setFolder(event.target.value)
          }}
          problem={problemOf()}
          hint={t('repair.elsewhereHint')}
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
