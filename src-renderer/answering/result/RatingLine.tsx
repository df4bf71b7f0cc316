import { useTranslation } from 'react-i18next'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Segmented } from '../../components/Segmented.tsx'

const ratings = ['1', '2', '3', '4'] as const

type RatingLineProps = {
  attemptId: number
  /** Of a rating, where keys give it. */
  signOf: ((digit: number) => string) | undefined
}

/** How well a right answer was remembered, as its time tells, and as the person corrects it. */
export function RatingLine({ attemptId, signOf }: RatingLineProps) {
  const { t } = useTranslation()
  const { value: rated } = useCall('cards.rating', { attemptId })
  const rate = useAction('cards.rate')
  if (!rated || rated.attemptId !== attemptId) return null
  const rating = ratings.find((each) => Number(each) === rated.rating) ?? '3'
  return (
    <div className="mt-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="text-sm">
        {t('plan.rating')} <span className="text-muted">{t('plan.ratingHint')}</span>
      </p>
      <Segmented
        label={t('plan.rating')}
        value={rating}
        segments={ratings.map((value) => ({
          value,
          label: t(`plan.ratings.${value}`),
          sign: signOf?.(Number(value)),
        }))}
        onChange={(value) => {
          const chosen = ([1, 2, 3, 4] as const).find((each) => String(each) === value)
          if (chosen) void rate.run({ attemptId, rating: chosen })
        }}
      />
    </div>
  )
}
