import { Check, ChevronRight, LocateFixed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { UnresolvedSpan } from '../../../src-main/contract/importCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { SourceLines } from '../../components/SourceLines.tsx'

/** So many at a time; the next come up as these are settled. */
const shownAtOnce = 10

type UnreadStretchesProps = { importId: number; onBlock: (block: number) => void }

/** What nothing could read: each stretch leads to its place in the source, and can be said to hold no question. */
export function UnreadStretches({ importId, onBlock }: UnreadStretchesProps) {
  const { t } = useTranslation()
  const stretches = useCall('imports.unresolved', { id: importId })
  const settle = useAction('imports.settle')
  const all = stretches.value ?? []
  const fault = stretches.fault ?? settle.fault
  const leave = (spans: readonly UnresolvedSpan[]) =>
    void settle.run({ id: importId, spans: spans.map(([first, last]) => [first, last]) })
  if (all.length === 0 && !fault) return null
  return (
    <details className="group mt-6 rounded-xl border border-line px-4 py-3 text-sm sm:px-5">
      <summary className="flex list-none items-center gap-2 rounded-md font-medium select-none [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 text-muted transition-transform group-open:rotate-90" />
        {t('review.unreadStretches', { count: all.length })}
      </summary>
      <p className="mt-1 text-muted">{t('review.unreadStretchesText')}</p>
      {fault && <FaultNotice fault={fault} onRetry={stretches.reload} />}
      <ul aria-label={t('review.unreadStretches', { count: all.length })} className="mt-3 space-y-4">
        {all.slice(0, shownAtOnce).map(({ span: [first, last], lines }) => (
          <li key={`${first}-${last}`}>
            <SourceLines lines={lines} first={first} />
            <div className="mt-2 flex flex-wrap justify-end gap-2">
              <Button size="small" look="ghost" onClick={() => onBlock(first)}>
                <LocateFixed aria-hidden />
                {t('review.showInSource')}
              </Button>
              <Button size="small" disabled={settle.pending} onClick={() => leave([[first, last]])}>
                <Check aria-hidden />
                {t('review.noQuestion')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {all.length > 1 && (
        <div className="mt-3 flex justify-end border-t border-line pt-3">
          <Button
            size="small"
            disabled={settle.pending}
            onClick={() => leave(all.slice(0, 500).map(({ span }) => span))}
          >
            {t('review.noQuestions', { count: Math.min(500, all.length) })}
          </Button>
        </div>
      )}
    </details>
  )
}
