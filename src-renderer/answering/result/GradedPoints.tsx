import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { GradeDetails } from '../../../src-main/contract/gradeDetails.ts'
import { RichText } from '../../components/RichText.tsx'
import { useFormat } from '../../components/useFormat.ts'

/** The points of the reference, what each earned, and the words of the answer that earned it. */
export function GradedPoints({ details }: { details: GradeDetails }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="mt-2 text-sm">
      {details.nothing && <p>{t(`grading.nothing.${details.nothing}`)}</p>}
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface empty:hidden">
        {details.points.map(({ text, points, awarded, quote }) => (
          <li key={text} className="flex items-start gap-3 px-4 py-2.5">
            {awarded > 0 ? (
              <Check aria-hidden className="mt-1 size-4 shrink-0 text-good" />
            ) : (
              <X aria-hidden className="mt-1 size-4 shrink-0 text-bad" />
            )}
            <span className="min-w-0 flex-1">
              <RichText text={text} />
              {quote !== null && <q className="block text-muted">{quote}</q>}
            </span>
            <span className="shrink-0 text-muted">
              {t('grading.points', { awarded: format.number(awarded), points: format.number(points) })}
            </span>
          </li>
        ))}
      </ul>
      {details.comment && <p className="mt-2 text-muted">{details.comment}</p>}
    </div>
  )
}
