import { FileDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../bridge/useAction.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { notify } from '../../../components/Toaster.tsx'
import { useFaultText } from '../../../components/useFaultText.ts'
import { fetchFile } from '../../../exporting/fetchFile.ts'

/** Saves a document whose pages are pictures as a PDF with the text that was read of them. */
export function SavePdf({ importId }: { importId: number }) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const { run, pending } = useAction(
    'exports.searchablePdf',
    ({ name, address, saved }) => {
      if (address === null && !saved) return
      if (address !== null) fetchFile(address)
      notify({ title: t('exporting.done'), text: name })
    },
    (fault) => notify({ title: faultText(fault).title, text: faultText(fault).todo, bad: true }),
  )
  return (
    <IconButton
      className="size-8!"
      label={t(pending ? 'scans.pdfComing' : 'scans.savePdf')}
      disabled={pending}
      onClick={() => void run({ importId })}
    >
      <FileDown aria-hidden />
    </IconButton>
  )
}
