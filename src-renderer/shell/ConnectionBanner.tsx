import { Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../bridge/callMain.ts'
import { useHostLost } from '../bridge/useHostLost.ts'
import { Button } from '../components/Button.tsx'

/** Shown while the host does not answer; goes by itself when it is back. */
export function ConnectionBanner() {
  const { t } = useTranslation()
  if (!useHostLost()) return null
  return (
    <div
      role="alert"
      className="sticky top-0 z-10 flex flex-wrap items-center gap-x-3 gap-y-2 bg-warn-soft px-5 py-2.5 text-sm"
    >
      <Unplug aria-hidden className="size-4 text-warn" />
      <p className="min-w-0 flex-1 basis-56">
        <strong className="font-semibold text-warn">{t('connection.lost')}</strong> {t('connection.lostText')}
      </p>
      <Button size="small" onClick={() => bridge.reconnect()}>
        {t('common.retry')}
      </Button>
    </div>
  )
}
