import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { withKey } from '../bridge/httpBridge.ts'
import { useAction } from '../bridge/useAction.ts'
import { Button } from '../components/Button.tsx'
import { IconButton } from '../components/IconButton.tsx'
import { notify } from '../components/Toaster.tsx'
import { useFaultText } from '../components/useFaultText.ts'

function download(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}

/** Opens the document of an import as it came; what hinders that is told in a notice. */
export function OpenOriginal({ importId, withText = false }: { importId: number; withText?: boolean }) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const { run, pending } = useAction(
    'imports.openOriginal',
    ({ address }) => address && download(withKey(address)),
    (fault) => {
      const { title, todo } = faultText(fault)
      notify({ title, text: todo, bad: true })
    },
  )
  const open = () => void run({ id: importId })
  return withText ? (
    <Button size="small" look="ghost" disabled={pending} onClick={open}>
      <ExternalLink aria-hidden />
      {t('imports.original')}
    </Button>
  ) : (
    <IconButton className="size-8!" label={t('imports.original')} disabled={pending} onClick={open}>
      <ExternalLink aria-hidden />
    </IconButton>
  )
}
