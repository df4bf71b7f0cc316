import { HardDrive } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SecondFolder as Second } from '../../../../src-main/contract/backupCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { useFormat } from '../../../components/useFormat.ts'
import { useNow } from '../../../components/useNow.ts'
import { SecondDialog } from './SecondDialog.tsx'

/** Where backups go besides, so that the loss of a disk is none of the library. */
export function SecondFolder({ second }: { second: Second | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const [choosing, setChoosing] = useState(false)
  const stop = useAction('backups.setSecond')
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{t('backups.second')}</p>
        <p className="text-sm text-muted">{t('backups.secondText')}</p>
        {second && (
          <p className="mt-1 text-sm">
            <span className="font-mono break-all select-text">{second.folder}</span>
            <span className="block text-muted">
              {second.reachedAt === null
                ? t('backups.notReached')
                : t('backups.reached', { ago: format.ago(second.reachedAt, now) })}
            </span>
            {second.isLate && <span className="block text-bad">{t('backups.late')}</span>}
          </p>
        )}
        {stop.fault && <FaultNotice fault={stop.fault} />}
      </div>
      <div className="flex flex-wrap gap-1.5">
        {second && (
          <Button size="small" look="ghost" disabled={stop.pending} onClick={() => void stop.run({ folder: null })}>
            {t('backups.stop')}
          </Button>
        )}
        <Button size="small" onClick={() => setChoosing(true)}>
          <HardDrive aria-hidden />
          {second ? t('backups.change') : t('backups.choose')}
        </Button>
      </div>
      {choosing && <SecondDialog onClose={() => setChoosing(false)} />}
    </div>
  )
}
