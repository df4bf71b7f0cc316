import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'

const isLinux = () => /Linux|X11/.test(navigator.userAgent)

/** What is missing, what it means, and how to get it. */
export function KeychainNotice() {
  const { t } = useTranslation()
  return (
    <div role="note" className="flex items-start gap-3 rounded-xl bg-warn-soft px-4 py-3 text-sm">
      <Info aria-hidden className="mt-1 size-4 shrink-0 text-warn" />
      <p className="min-w-0">
        <strong className="font-semibold text-warn">{t('models.keychain.title')}</strong>
        <span className="block">{t('models.keychain.works')}</span>
        <span className="block">{isLinux() ? t('models.keychain.linux') : t('models.keychain.other')}</span>
      </p>
    </div>
  )
}
