import { useTranslation } from 'react-i18next'
import type { DeskExample } from '../../../src-main/contract/deskCalls.ts'
import { CheckField } from '../../components/CheckField.tsx'
import { BeforeAfter } from './BeforeAfter.tsx'
import type { Review } from './useReview.ts'

/** Three questions of a group that differ most, before the mending and after. */
export function Examples({ examples, review }: { examples: readonly DeskExample[]; review: Review }) {
  const { t } = useTranslation()
  return (
    <ul className="mt-4 space-y-3">
      {examples.map(({ questionId, number, before, andBefore, after, andAfter }) => (
        <li key={questionId}>
          <BeforeAfter
            number={number}
            before={before}
            andBefore={andBefore}
            after={after}
            andAfter={andAfter}
            choice={
              after && (
                <CheckField
                  label={t('review.leaveOut')}
                  checked={review.without.has(questionId)}
                  onChange={(isOut) => review.leaveOut(questionId, isOut)}
                />
              )
            }
          />
        </li>
      ))}
    </ul>
  )
}
