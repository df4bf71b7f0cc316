import { useTranslation } from 'react-i18next'
import type { RuleStep } from '../../../src-main/contract/readingRules.ts'
import { RuleLines } from '../../rules/RuleLines.tsx'

/** Steps as a person reads them: what lines of which form are, and how many lines were named one by one. */
export function StepLines({ steps }: { steps: readonly RuleStep[] }) {
  const { t } = useTranslation()
  const only = steps.reduce((sum, step) => sum + (step.only?.length ?? 0), 0)
  const bound = steps.reduce((sum, step) => sum + (step.bound?.length ?? 0), 0)
  return (
    <div className="space-y-1 text-sm empty:hidden">
      <RuleLines rules={steps.flatMap((step) => (step.only ? [] : step.rules))} />
      {only > 0 && <p>{t('review.lines.only', { count: only })}</p>}
      {bound > 0 && <p>{t('review.lines.bound', { count: bound })}</p>}
    </div>
  )
}
