import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../bridge/useAction.ts'
import { Button } from '../components/Button.tsx'
import { useFaultText } from '../components/useFaultText.ts'
import { FolderDialog } from '../folders/FolderDialog.tsx'

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
  const [isDamaged, setDamaged] = useState(false)
  const look = useAction('repair.lookIn', ({ sound }) => (sound > 0 ? onClose() : setDamaged(true)))
  const problemOf = () => {
    if (isDamaged) return t('repair.damagedThere')
    if (!look.fault) return undefined
    if (look.fault.code === 'NOT_FOUND') return t('repair.noneThere')
    if (look.fault.code === 'INVALID_INPUT') return t('repair.pathNeeded')
    const { title, todo } = faultText(look.fault)
    return `${title} · ${todo}`
  }
  return (
    <FolderDialog
      title={t('repair.elsewhereTitle')}
      text={t('repair.elsewhereDialog')}
      hint={t('repair.elsewhereHint')}
      action={t(look.pending ? 'repair.looking' : 'repair.look')}
      pending={look.pending}
      problem={problemOf()}
      onChange={() => {
        look.forget()
        setDamaged(false)
      }}
      onSubmit={(folder) => void look.run({ folder })}
      onClose={onClose}
    />
  )
}
