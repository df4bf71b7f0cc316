import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BackupView } from '../../../../src-main/contract/backupCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { Button } from '../../../components/Button.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { notify } from '../../../components/Toaster.tsx'
import { useFormat } from '../../../components/useFormat.ts'

export function BackupRow({ backup, onRestore }: { backup: BackupView; onRestore: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const verify = useAction('backups.verify', ({ problems }) => {
    const key = problems === 0 ? 'isSound' : 'isDamaged'
    notify({ title: t(`backups.${key}`), text: t(`backups.${key}Text`), bad: problems > 0 })
  })
  const { id, why, madeAt, size, counts, missing, problems, place } = backup
  const when = format.moment(madeAt)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="font-medium">{when}</span>
          <span className="text-sm text-muted">{t(`backups.why.${why}`)}</span>
          {problems === 0 ? (
            <Tag tone="good">
              <CircleCheck aria-hidden />
              {t('backups.verified')}
            </Tag>
          ) : (
            <Tag tone="bad">
              <TriangleAlert aria-hidden />
              {t('backups.damaged')}
            </Tag>
          )}
        </p>
        <Facts
          facts={[
            t('backups.questions', { count: counts.questions }),
            t('backups.answers', { count: counts.answers }),
            format.size(size),
            missing > 0 && t('backups.missing', { count: missing }),
            place === 'second' && t('backups.inSecond'),
          ]}
        />
        {verify.fault && <FaultNotice fault={verify.fault} />}
      </div>
      <div className="flex gap-1.5">
        <Button
          size="small"
          look="ghost"
          aria-label={t('backups.verifyOf', { when })}
          disabled={verify.pending}
          onClick={() => void verify.run({ id })}
        >
          {verify.pending ? t('backups.verifying') : t('backups.verify')}
        </Button>
        <Button size="small" aria-label={t('backups.restoreOf', { when })} disabled={problems > 0} onClick={onRestore}>
          {t('backups.restore')}
        </Button>
      </div>
    </li>
  )
}
