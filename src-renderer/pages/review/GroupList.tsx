import { Check, Wrench } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeskGroup } from '../../../src-main/contract/deskCalls.ts'
import { Button } from '../../components/Button.tsx'
import { cx } from '../../components/cx.ts'
import { Facts } from '../../components/Facts.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { Examples } from './Examples.tsx'
import { useCauseWords } from './useCauseWords.ts'
import type { Review } from './useReview.ts'

type GroupListProps = { groups: readonly DeskGroup[]; review: Review }

/** The groups, the largest first; one is open. */
export function GroupList({ groups, review }: GroupListProps) {
  const { t } = useTranslation()
  if (groups.length === 0) return null
  return (
    <section aria-label={t('review.groups')}>
      <ul className="space-y-3">
        {groups.map((group) => (
          <li key={group.key} className="rounded-xl border border-line bg-surface shadow-raised">
            <GroupCard group={group} isOpen={group.key === review.group?.key} review={review} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function GroupCard({ group, isOpen, review }: { group: DeskGroup; isOpen: boolean; review: Review }) {
  const words = useCauseWords()
  return (
    <>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => review.choose(group)}
          className={cx('flex w-full gap-3 rounded-xl px-4 py-3 text-left sm:px-5', !isOpen && 'hover:bg-sunken')}
        >
          <span className="min-w-0 flex-1 leading-7 font-medium break-words">{words.cause(group)}</span>
        </button>
      </h2>
      {isOpen && <OpenGroup group={group} review={review} />}
    </>
  )
}

function OpenGroup({ group, review }: { group: DeskGroup; review: Review }) {
  const { t } = useTranslation()
  const words = useCauseWords()
  const count = group.questionIds.length
  const left = count - review.without.size
  return (
    <div className="@container px-4 pb-4 sm:px-5">
      <Facts
        facts={[
          words.proposal(group),
          words.layout(group),
          group.canMend && group.settles > 0 && t('review.settles', { count: group.settles }),
        ]}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        {group.canMend && (
          <Button look="primary" disabled={review.isBusy || left === 0} onClick={review.acts.mend}>
            {review.isMending ? <Spinner /> : <Wrench aria-hidden />}
            {review.isMending ? t('review.mending') : t('review.mendAll', { count: left })}
          </Button>
        )}
        {review.questionId === undefined && (
          <Button look={group.canMend ? 'secondary' : 'primary'} onClick={review.acts.next}>
            {t('review.one')}
          </Button>
        )}
        <Button look="secondary" disabled={review.isBusy} onClick={review.acts.acceptGroup}>
          <Check aria-hidden />
          {t('review.acceptAll', { count })}
        </Button>
      </div>
      {review.questionId === undefined && <Examples examples={group.examples} review={review} />}
    </div>
  )
}
