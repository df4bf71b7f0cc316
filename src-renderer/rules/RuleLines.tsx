import { useTranslation } from 'react-i18next'
import type { LineRule } from '../../src-main/contract/readingRules.ts'
import { FormText } from './FormText.tsx'

/** Rules as a person reads them: what a line of which form is; each once. */
export function RuleLines({ rules }: { rules: readonly LineRule[] }) {
  const { t } = useTranslation()
  const each = new Map(rules.map((rule) => [JSON.stringify(rule), rule] as const))
  return (
    <ul className="space-y-1 text-sm empty:hidden">
      {[...each].map(([key, { role, form }]) => (
        <li key={key} className="flex gap-3">
          <span className="w-28 shrink-0 text-muted">{t(`review.source.roles.${role}`)}</span>
          <FormText form={form} />
        </li>
      ))}
    </ul>
  )
}
