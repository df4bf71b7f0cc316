import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../bridge/useCall.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { GroupList } from './GroupList.tsx'
import { LedgerStrip } from './LedgerStrip.tsx'
import { OneByOne } from './OneByOne.tsx'
import { ReviewKeysDialog } from './ReviewKeysDialog.tsx'
import { useReview } from './useReview.ts'
import { useReviewKeys } from './useReviewKeys.ts'

/** What is doubtful in an import, alike first: mended or accepted by the group, the rest one by one. */
export function ReviewPage({ importId }: { importId: number }) {
  const { t } = useTranslation()
  const entry = useCall('imports.get', { id: importId })
  const desk = useCall('desk.open', { id: importId })
  const review = useReview(importId, desk.value)
  const [showKeys, setShowKeys] = useState(false)
  useReviewKeys(!showKeys && !review.dialogs.isOpen, { ...review.acts, help: () => setShowKeys(true) })
  const fault = desk.fault ?? entry.fault ?? review.fault
  const name = entry.value?.document.name ?? ''
  return (
    <>
      <BackLink href="/imports" label={t('review.back')} />
      <PageHeader
        title={t('review.title', { name })}
        actions={
          <Button look="ghost" onClick={() => setShowKeys(true)}>
            <Keyboard aria-hidden />
            {t('review.keys')}
          </Button>
        }
      >
        {desk.value && (
          <Facts
            facts={[
              t('review.counts', { count: desk.value.questions }),
              desk.value.doubtful > 0 && t('review.toCheck', { count: desk.value.doubtful }),
            ]}
          />
        )}
      </PageHeader>
      {fault && <FaultNotice fault={fault} />}
      {entry.value?.ledger && <LedgerStrip ledger={entry.value.ledger} />}
      {!desk.value && !desk.fault && (
        <p role="status" className="flex items-center gap-2 text-muted">
          <Spinner />
          {t('review.loading')}
        </p>
      )}
      {desk.value?.readsBadly && (
        <p className="mb-4 rounded-lg bg-warn-soft px-4 py-3 text-warn">{t('review.readsBadly')}</p>
      )}
      {desk.value?.groups.length === 0 && (
        <EmptyState icon={<Keyboard aria-hidden />} title={t('review.allSound')} text={t('review.allSoundText')} />
      )}
      {desk.value && <GroupList groups={desk.value.groups} review={review} />}
      {review.questionId !== undefined && <OneByOne review={review} questionId={review.questionId} />}
      {review.dialogs.shown}
      {showKeys && <ReviewKeysDialog onClose={() => setShowKeys(false)} />}
    </>
  )
}
