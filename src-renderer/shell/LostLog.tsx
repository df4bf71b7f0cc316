import { FileWarning } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button, ButtonLink } from '../components/Button.tsx'
import { useFormat } from '../components/useFormat.ts'

/** Shown when the database's log was missing at the start, until the person says that they know, or restores a backup. */
export function LostLog() {
  const { t } = useTranslation()
  const format = useFormat()
  const lost = useCall('doctor.lostLog').value
  const forget = useAction('doctor.forgetLostLog')
  if (!lost) return null
  const { since, now, newest } = lost
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2 bg-warn-soft px-5 py-2.5 text-sm">
      <FileWarning aria-hidden className="mt-0.5 size-4 shrink-0 self-start sm:self-center sm:mt-0 text-warn" />
      <p className="min-w-0 flex-1 basis-56 break-words">
        <strong className="font-semibold text-warn">{t('doctor.lostLog')}</strong>{' '}
        {t('doctor.lostLogText', { since: format.moment(since) })}{' '}
        {newest
          ? t('doctor.lostLogBackup', {
              when: format.moment(newest.madeAt),
              inBackup: t('backups.answers', { count: newest.counts.answers }),
              now: t('backups.answers', { count: now.answers }),
            })
          : t('doctor.lostLogNoBackup')}
      </p>
      <div className="flex flex-wrap gap-2">
        {newest && (
          <ButtonLink size="small" href="/settings">
            {t('doctor.toBackups')}
          </ButtonLink>
        )}
        <Button size="small" disabled={forget.pending} onClick={() => void forget.run()}>
          {t('doctor.known')}
        </Button>
      </div>
    </div>
  )
}
