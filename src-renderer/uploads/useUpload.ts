import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ArchiveBankResult } from '../../src-main/contract/exportCalls.ts'
import { notify } from '../components/Toaster.tsx'
import { useFaultText } from '../components/useFaultText.ts'
import type { Given } from './filesOfDrop.ts'
import { gathered, isPicture } from './pictures.ts'
import { store } from './store.ts'
import { isArchive, type UploadTarget, upload } from './uploads.ts'

/** Several files for which nobody has said yet where they are to go. */
export const undecided = store<Given | undefined>(undefined)

/** Hands files over and shows the imports, except in the middle of a practice. */
export function useHandOver(): (files: readonly File[], target: UploadTarget) => void {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [location, navigate] = useLocation()
  const words = ({ name, added, known }: ArchiveBankResult) =>
    t('exporting.archiveBanks', { banks: name, added, known })
  const stay = location.startsWith('/practice')
  return (files, target) => {
    if (files.length === 0) return
    if (!stay) navigate(files.every(({ name }) => isArchive(name)) ? '/banks' : '/imports')
    void upload(files, target, {
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

/** Takes what was dropped or chosen. Of several pictures it is asked whether they are one document; of several files without a target it is asked once where they are to go. */
export function useUpload(): (given: Given, target: UploadTarget) => void {
  const { t } = useTranslation()
  const handOver = useHandOver()
  const place = (given: Given, target: UploadTarget) => {
    const { files, folder } = given
    if (folder !== undefined && files.length === 0)
      notify({ title: t('drop.emptyFolder', { name: folder }), text: t('drop.emptyFolderText') })
    const documents = files.filter(({ name }) => !isArchive(name))
    if (target !== undefined || documents.length < 2) return handOver(files, target)
    const archives = files.filter(({ name }) => isArchive(name))
    if (archives.length > 0) handOver(archives, undefined)
    undecided.set({ ...given, files: documents })
  }
  return (given, target) => {
    const pictures = given.files.filter(isPicture)
    if (pictures.length < 2) return place(given, target)
    const others = given.files.filter((file) => !isPicture(file))
    gathered.set({ pictures, take: (taken) => place({ ...given, files: [...others, ...taken] }, target) })
  }
}
