import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { notify } from '../components/Toaster.tsx'
import { useFaultText } from '../components/useFaultText.ts'
import { type UploadTarget, upload } from './uploads.ts'

/** Hands files over and shows the imports, except in the middle of a practice. */
export function useUpload(): (files: Iterable<File>, target: UploadTarget) => void {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const [location, navigate] = useLocation()
  const stay = location.startsWith('/practice')
  return (files, target) => {
    const list = [...files]
    if (list.length === 0) return
    if (!stay) navigate('/imports')
    void upload(list, target, (name, fault) => {
      if (!stay) return
      notify({ title: t('imports.failedToast', { name }), text: faultText(fault).title, bad: true })
    })
  }
}
