import { DatabaseBackup, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupList, BackupView } from '../../../../src-main/contract/backupCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { BackupRow } from './BackupRow.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { SecondFolder } from './SecondFolder.tsx'

const shownAtFirst = 5

/** Which backups there are, what each holds, and how to make, verify and restore one. */
export function BackupsSection() {
  const { t } = useTranslation()
  const { value: list, fault } = useCall('backups.list')
  const [restored, setRestored] = useState<BackupView>()
  if (fault) return <FaultNotice fault={fault} />
  if (!list) return null
  return (
    <section className="mt-10">
      <h2 className="text-sm font-medium text-muted">{t('backups.title')}</h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t('backups.text')}</p>
      <div className="divide-y divide-line rounded-xl border border-line bg-surface">
        <Head list={list} />
        <List list={list} onRestore={setRestored} />
        <SecondFolder second={list.second} />
      </div>
      {restored && <RestoreDialog backup={restored} onClose={() => setRestored(undefined)} />}
    </section>
  )
}

function Head({ list }: { list: BackupList }) {
  const { t } = useTranslation()
  const make = useAction('backups.make')
  const open = useAction('backups.openFolder')
  const repair = useAction('repair.begin')
  const fault = make.fault ?? open.fault ?? repair.fault ?? (list.isWorking ? null : list.fault)
  const isDamaged = fault?.code === 'DATABASE_DAMAGED'
  return (
    <div className="px-5 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={list.isWorking || make.pending} onClick={() => void make.run()}>
          <DatabaseBackup aria-hidden />
          {list.isWorking || make.pending ? t('backups.working') : t('backups.now')}
        </Button>
        {list.canOpen && list.backups.length > 0 && (
          <Button look="ghost" disabled={open.pending} onClick={() => void open.run()}>
            <FolderOpen aria-hidden />
            {t('backups.openFolder')}
          </Button>
        )}
      </div>
      {fault && (
        <div className="mt-3 space-y-2">
          {isDamaged ? (
            <p role="alert" className="flex flex-wrap items-center gap-3 text-sm text-bad">
              {t('backups.damagedLibrary')}
              <Button size="small" disabled={repair.pending} onClick={() => void repair.run()}>
                {t('backups.repair')}
              </Button>
            </p>
          ) : (
            <FaultNotice fault={fault} />
          )}
        </div>
      )}
    </div>
  )
}

function List({ list, onRestore }: { list: BackupList; onRestore: (backup: BackupView) => void }) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const { backups } = list
  if (backups.length === 0) return <p className="px-5 py-4 text-sm text-muted">{t('backups.none')}</p>
  const shown = isWhole ? backups : backups.slice(0, shownAtFirst)
  return (
    <div>
      <ul className="divide-y divide-line">
        {shown.map((backup) => (
          <BackupRow key={backup.id} backup={backup} onRestore={() => onRestore(backup)} />
        ))}
      </ul>
      {shown.length < backups.length && (
        <div className="border-t border-line px-3 py-2">
          <Button size="small" look="ghost" onClick={() => setWhole(true)}>
            {t('backups.all', { count: backups.length })}
          </Button>
        </div>
      )}
    </div>
  )
}
