import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../src-main/contract/faults.ts'
import { Button } from './Button.tsx'
import { useFaultText } from './useFaultText.ts'

type FaultNoticeProps = { fault: Fault; onRetry?: () => void }

/** What went wrong and what to do about it, in the person's language. */
export function FaultNotice({ fault, onRetry }: FaultNoticeProps) {
  const { t } = useTranslation()
  const { title, todo } = useFaultText()(fault)
  return (
    <div role="alert" className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-xl bg-bad-soft px-4 py-3 text-sm">
      <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0 text-bad" />
      <p className="min-w-0 flex-1 basis-48">
        <strong className="font-semibold text-bad">{title}</strong>
        <span className="block text-ink">{todo}</span>
      </p>
      {onRetry !== undefined && (
        <Button size="small" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </div>
  )
}
