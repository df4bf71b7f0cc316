import { BookmarkPlus, Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RuleStep } from '../../../src-main/contract/readingRules.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'

const textsOf = (steps: readonly RuleStep[]) =>
  steps.filter(({ only }) => only === undefined).map(({ rules }) => JSON.stringify(rules))

/** Keeps the rules of this document for others like it, or says that they are kept. */
export function KeepRules({ importId, steps }: { importId: number; steps: readonly RuleStep[] }) {
  const { t } = useTranslation()
  const kept = useCall('rules.list')
  const keep = useAction('rules.keep')
  const mine = textsOf(steps)
  if (!kept.value || mine.length === 0) return null
  const isKept = kept.value.some(({ steps: held }) => {
    const texts = new Set(textsOf(held))
    return mine.every((text) => texts.has(text))
  })
  if (isKept)
    return (
      <p className="flex basis-full items-center gap-2 text-good">
        <Check aria-hidden className="size-4 shrink-0" />
        <span>
          {t('rules.kept')}{' '}
          <Link href="/settings" className="font-medium underline underline-offset-2">
            {t('rules.toSettings')}
          </Link>
        </span>
      </p>
    )
  return (
    <Button size="small" look="primary" disabled={keep.pending} onClick={() => void keep.run({ id: importId })}>
      <BookmarkPlus aria-hidden />
      {t('rules.keep')}
    </Button>
  )
}
