import { FileWarning } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'

/** Shown when the last backup found the library damaged, also one at the end of the program that nobody saw fail. */
export function DamagedLibrary() {
  const { t } = useTranslation()
  const list = useCall('backups.list').value
  const repair = useAction('repair.begin')
  if (list?.fault?.code !== 'DATABASE_DAMAGED') return null
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-2 bg-bad-soft px-5 py-2.5 text-sm">
      <FileWarning aria-hidden className="mt-0.5 size-4 shrink-0 self-start sm:self-center sm:mt-0 text-bad" />
      <p className="min-w-0 flex-1 basis-56">
        <strong className="font-semibold text-bad">{t('backups.damagedFile')}</strong> {t('backups.damagedFileText')}
      </p>
      <Button size="small" disabled={repair.pending} onClick={() => void repair.run()}>
        {t('backups.repair')}
      </Button>
    </div>
  )
}
