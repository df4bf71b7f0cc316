import { useTranslation } from 'react-i18next'
import type { DeskExample } from '../../../src-main/contract/deskCalls.ts'
import { CheckField } from '../../components/CheckField.tsx'
import { FieldsBody } from './FieldsBody.tsx'
import type { Review } from './useReview.ts'

/** Three questions of a group that differ most, before the mending and after. */
export const Examples = ({ examples, review }: { examples: readonly DeskExample[]; review: Review }) => (
  <ul className="mt-4 space-y-3">
    {examples.map((example) => (
      <li key={example.questionId}>
        <Example example={example} review={review} />
      </li>
    ))}
  </ul>
)

function Example({ example: { questionId, number, before, after }, review }: { example: DeskExample; review: Review }) {
  const { t } = useTranslation()
  return (
    <section className="rounded-lg border border-line text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-4 px-3 pt-2">
        <h3 className="font-medium">
          {number === null ? t('review.exampleWithout') : t('review.example', { number })}
        </h3>
        {after && (
          <CheckField
            label={t('review.leaveOut')}
            checked={review.without.has(questionId)}
            onChange={(isOut) => review.leaveOut(questionId, isOut)}
          />
        )}
      </div>
      <div className="grid gap-px @xl:grid-cols-2">
        <div className="min-w-0 px-3 py-2">
          {after && <p className="text-xs font-medium text-muted">{t('review.before')}</p>}
          <FieldsBody fields={before} />
        </div>
        {after && (
          <div className="min-w-0 bg-sunken px-3 py-2">
            <p className="text-xs font-medium text-muted">{t('review.after')}</p>
            <FieldsBody fields={after} />
          </div>
        )}
      </div>
    </section>
  )
}
