import { CircleCheck, GraduationCap, Keyboard } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DeskView } from '../../../src-main/contract/deskCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { HeldNotice } from '../../held/HeldNotice.tsx'
import { RenewalNotice } from '../../held/RenewalNotice.tsx'
import { StartPractising } from '../../held/StartPractising.tsx'
import { RuleOffers } from '../../rules/RuleOffers.tsx'
import { isRenewal } from '../../shell/openCount.ts'
import { BindDialog } from './BindDialog.tsx'
import { GroupList } from './GroupList.tsx'
import { LedgerStrip } from './LedgerStrip.tsx'
import { OneByOne } from './OneByOne.tsx'
import { ReviewKeysDialog } from './ReviewKeysDialog.tsx'
import { RulesPanel } from './RulesPanel.tsx'
import { type SourceLook, SourcePane } from './source/SourcePane.tsx'
import { useMarkedLine } from './source/useMarkedLine.ts'
import { useTeaching } from './source/useTeaching.ts'
import { TeachPanel } from './TeachPanel.tsx'
import { UnreadStretches } from './UnreadStretches.tsx'
import { usePaneTop } from './usePaneTop.ts'
import { type Review, useReview } from './useReview.ts'
import { useReviewKeys } from './useReviewKeys.ts'

/** What is doubtful in an import beside its source, alike first: mended or accepted by the group, the rest one by one. */
export function ReviewPage({ importId }: { importId: number }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const entry = useCall('imports.get', { id: importId })
  const desk = useCall('desk.open', { id: importId })
  // a document in which nothing was found is read again as an import of its own: what comes of it is told there
  const isUnread = desk.value?.questions === 0
  const onLearnt = () => (isUnread ? navigate('/imports') : learnt.current())
  const teaching = useTeaching(importId, onLearnt)
  const marked = useMarkedLine(importId, teaching.selected)
  const review = useReview(importId, desk, marked, teaching.unmark)
  const learnt = useRef(() => {})
  learnt.current = () => {
    review.show(undefined)
    review.expectAnother()
  }
  /** Where the strip led, until another question is looked at. */
  const [place, setPlace] = useState<{ block: number; questionId: number | undefined }>()
  const [look, setLook] = useState<SourceLook>()
  // where nothing was found, all there is to do is to teach
  const shownLook = look ?? (isUnread ? 'lines' : 'look')
  const [showKeys, setShowKeys] = useState(false)
  const [isBinding, setBinding] = useState(false)
  const columns = usePaneTop(16)
  const bind = () => {
    if (teaching.selected.size === 0) return
    // the buttons are off once nothing is marked: the source has the focus then
    document.getElementById('review-source')?.focus()
    setBinding(true)
  }
  useReviewKeys(
    !showKeys && !isBinding && !review.dialogs.isOpen,
    review.isBusy || teaching.isAsking || teaching.isTaking,
    {
      ...review.acts,
      // what is being shown once goes before what stands in groups
      mend: teaching.isSaid ? (teaching.lesson ? teaching.take : teaching.ask) : review.acts.mend,
      look: () => setLook(shownLook === 'look' ? 'lines' : 'look'),
      bind,
      help: () => setShowKeys(true),
    },
  )
  const fault = desk.fault ?? entry.fault ?? review.fault
  const name = entry.value?.document.name ?? ''
  const asked = desk.value?.places.find(([id]) => id === review.questionId)?.[1]
  const block = place && place.questionId === review.questionId ? place.block : asked
  return (
    <>
      <BackLink href="/imports" label={t('review.back')} />
      <PageHeader
        title={t('review.title', { name })}
        actions={
          <>
            <Button size="small" look="ghost" onClick={() => setShowKeys(true)}>
              <Keyboard aria-hidden />
              {t('review.keys')}
            </Button>
            {entry.value?.state === 'done' && !entry.value.held && desk.value && (
              <StartPractising bankId={entry.value.bank.id} isSecond={desk.value.groups.length > 0} />
            )}
          </>
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
      {entry.value?.ledger && (
        <LedgerStrip
          ledger={entry.value.ledger}
          stretches={desk.value?.stretches ?? []}
          block={block}
          onBlock={(to) => setPlace({ block: to, questionId: review.questionId })}
        />
      )}
      {entry.value?.held && (
        <div className="mb-5">
          {isRenewal(entry.value) ? (
            <RenewalNotice entry={entry.value} onThrownAway={() => navigate('/imports')} />
          ) : (
            <HeldNotice
              entry={entry.value}
              onThrownAway={() => navigate('/imports')}
              isWaiting={review.isMending || teaching.isTaking}
            />
          )}
        </div>
      )}
      <RuleOffers importId={importId} onApplied={onLearnt} className="mb-5" />
      <div ref={columns} className="gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className="max-lg:mb-6 max-lg:h-96 lg:sticky lg:top-4 lg:h-[calc(100dvh-var(--pane-top,1rem)-1rem)] lg:min-h-80">
          <SourcePane
            importId={importId}
            tables={entry.value?.tables ?? []}
            questionId={review.questionId}
            block={block}
            teaching={teaching}
            look={shownLook}
            onLook={setLook}
            onQuestion={review.show}
            onBind={bind}
            onSplit={marked?.questionId ? review.splitAtMark : undefined}
          />
        </div>
        <div className="min-w-0">
          <TeachPanel importId={importId} teaching={teaching} />
          <Work view={desk.value} isLoading={!desk.fault} isHeld={entry.value?.held === true} review={review} />
          <UnreadStretches
            importId={importId}
            onBlock={(to) => setPlace({ block: to, questionId: review.questionId })}
          />
          <RulesPanel importId={importId} name={name} onLearnt={onLearnt} />
        </div>
      </div>
      {review.dialogs.shown}
      {isBinding && (
        <BindDialog
          count={teaching.selected.size}
          isPicture={marked?.text === '' && (marked.images?.length ?? 0) > 0}
          places={desk.value?.places ?? []}
          questionId={review.questionId}
          onBind={teaching.bind}
          onClose={() => setBinding(false)}
        />
      )}
      {showKeys && <ReviewKeysDialog onClose={() => setShowKeys(false)} />}
    </>
  )
}

/** `isHeld`: that it was read badly is said above. */
type WorkProps = { view: DeskView | undefined; isLoading: boolean; isHeld: boolean; review: Review }

function Work({ view, isLoading, isHeld, review }: WorkProps) {
  const { t } = useTranslation()
  if (!view)
    return isLoading ? (
      <p role="status" className="flex items-center gap-2 text-muted">
        <Spinner />
        {t('review.loading')}
      </p>
    ) : null
  return (
    <>
      {view.readsBadly && !isHeld && (
        <p className="mb-4 rounded-lg bg-warn-soft px-4 py-3 text-warn">
          {t(view.groups.some(({ canMend }) => canMend) ? 'review.readsBadlyMend' : 'review.readsBadly')}
        </p>
      )}
      {view.questions === 0 && (
        <EmptyState icon={<GraduationCap aria-hidden />} title={t('review.unread')} text={t('review.unreadText')} />
      )}
      {review.questionId !== undefined && view.groups.length === 0 && (
        <OneByOne review={review} questionId={review.questionId} />
      )}
      {view.questions > 0 && view.groups.length === 0 && (
        <EmptyState icon={<CircleCheck aria-hidden />} title={t('review.allSound')} text={t('review.allSoundText')} />
      )}
      <GroupList groups={view.groups} review={review} />
      {review.questionId !== undefined && view.groups.length > 0 && (
        <OneByOne review={review} questionId={review.questionId} />
      )}
    </>
  )
}
