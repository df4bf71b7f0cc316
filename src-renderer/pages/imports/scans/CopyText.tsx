import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../bridge/useAction.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { notify } from '../../../components/Toaster.tsx'
import { useFaultText } from '../../../components/useFaultText.ts'

/** Copies the text that was read of a document whose pages are pictures. */
export function CopyText({ importId, name }: { importId: number; name: string }) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const { run, pending } = useAction(
    'imports.text',
    (text) =>
      void navigator.clipboard.writeText(text).then(
        () => notify({ title: t('scans.textCopied'), text: name }),
        () => notify({ title: t('scans.textNotCopied'), text: name, bad: true }),
      ),
    (fault) => notify({ title: faultText(fault).title, text: faultText(fault).todo, bad: true }),
  )
  return (
    <IconButton
      className="size-8!"
      label={t('scans.copyText')}
      disabled={pending}
      onClick={() => void run({ id: importId })}
    >
      <Copy aria-hidden />
    </IconButton>
  )
}
