import { HardDrive } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../bridge/useCall.ts'
import { ButtonLink } from '../components/Button.tsx'

/** Shown when the second folder of the backups was out of reach for a week; goes by itself when it is back. */
export function LateBackups() {
  const { t } = useTranslation()
  const second = useCall('backups.list').value?.second
  if (!second?.isLate) return null
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2 bg-warn-soft px-5 py-2.5 text-sm">
      <HardDrive aria-hidden className="size-4 text-warn" />
      <p className="min-w-0 flex-1 basis-56 break-words">
        <strong className="font-semibold text-warn">{t('backups.late')}</strong>{' '}
        {t('backups.lateText', { folder: second.folder })}
      </p>
      <ButtonLink size="small" href="/settings">
        {t('backups.toSettings')}
      </ButtonLink>
    </div>
  )
}
