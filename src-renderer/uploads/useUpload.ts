import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ArchiveBankResult } from '../../src-main/contract/exportCalls.ts'
import { notify } from '../components/Toaster.tsx'
import { useFaultText } from '../components/useFaultText.ts'
import { isArchive, type UploadTarget, upload } from './uploads.ts'

/** Hands files over and shows the imports, except in the middle of a practice. */
export function useUpload(): (files: Iterable<File>, target: UploadTarget) => void {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [location, navigate] = useLocation()
  const words = ({ name, added, known }: ArchiveBankResult) =>
    t('exporting.archiveBanks', { banks: name, added, known })
  const stay = location.startsWith('/practice')
  return (files, target) => {
    const list = [...files]
    if (list.length === 0) return
    if (!stay) navigate(list.every(({ name }) => isArchive(name)) ? '/banks' : '/imports')
    void upload(list, target, {
      onRefused: (name, fault) => {
        const { title, todo } = faultText(fault)
        if (isArchive(name))
          notify({ title: t('exporting.archiveRefused', { name }), text: `${title}\n${todo}`, bad: true })
        else if (stay) notify({ title: t('imports.failedToast', { name }), text: title, bad: true })
      },
      onArchive: ({ banks }) => notify({ title: t('exporting.archiveAdded'), text: banks.map(words).join('\n') }),
    })
  }
}
