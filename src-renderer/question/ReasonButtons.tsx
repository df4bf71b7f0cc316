import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { mistakeReasons } from '../../src-main/contract/mistakeReasons.ts'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { cx } from '../components/cx.ts'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { KeySign } from '../components/KeySign.tsx'

type ReasonButtonsProps = {
  questionId: number
  /** Of a reason by its place from 1, where keys give it. */
  signOf: ((digit: number) => string) | undefined
}

/** Why the answer was wrong, asked right after it. A second press takes the word back. */
export function ReasonButtons({ questionId, signOf }: ReasonButtonsProps) {
  const { t } = useTranslation()
  const chosen = useCall('questions.annotations', { id: questionId }).value?.mistakeReason
  const annotate = useAction('questions.annotate')
  return (
    <fieldset className="mt-5">
      <legend className="mb-1.5 text-sm text-muted">{t('mistakes.why')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {mistakeReasons.map((reason, index) => {
          const isChosen = reason === chosen
          return (
            <button
              key={reason}
              type="button"
              aria-pressed={isChosen}
              onClick={() => void annotate.run({ id: questionId, mistakeReason: isChosen ? null : reason })}
              className={cx(
                'inline-flex min-h-8 items-center gap-1.5 rounded-lg border px-2.5 text-sm transition-colors pointer-coarse:min-h-11',
                isChosen ? 'border-accent bg-accent-soft text-accent-ink' : 'border-line bg-surface hover:border-edge',
              )}
            >
              {signOf && <KeySign>{signOf(index + 1)}</KeySign>}
              {isChosen && <Check aria-hidden className="size-4" />}
              {t(`mistakes.reasons.${reason}`)}
            </button>
          )
        })}
      </div>
      {annotate.fault && <FaultNotice fault={annotate.fault} />}
    </fieldset>
  )
}
