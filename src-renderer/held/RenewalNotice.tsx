import { FileDiff } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../src-main/contract/importCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button, ButtonLink } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Spinner } from '../components/Spinner.tsx'
import { useRenew } from './useRenew.ts'

/** In the order in which they are told of. */
const kinds = ['unchanged', 'edited', 'moved', 'new', 'gone'] as const

/** Says of a document that it looks like a newer version of another, and what that changes: it renews it, or goes its own way. */
export function RenewalNotice({ entry, onThrownAway }: { entry: ImportView; onThrownAway?: () => void }) {
  const { t } = useTranslation()
  const title = useId()
  const { id, renews, document } = entry
  const renewal = useCall('renewals.get', { id, limit: 0 })
  const renew = useRenew(document.name)
  const decline = useAction('renewals.decline')
  const throwAway = useAction('imports.throwAway', onThrownAway)
  const isBusy = renew.pending || decline.pending || throwAway.pending
  const view = renewal.value
  // what is decided is no renewal any more: that is no fault to tell of
  const fault = renew.fault ?? decline.fault ?? throwAway.fault ?? (isBusy ? undefined : renewal.fault)
  const counts = kinds
    .filter((kind) => (view?.counts[kind] ?? 0) > 0)
    .map((kind) => t(`renewal.counts.${kind}`, { count: view?.counts[kind] ?? 0 }))
  return (
    <section aria-labelledby={title} className="rounded-xl border border-accent bg-surface px-4 py-3 sm:px-5">
      <div className="flex items-start gap-x-4">
        <FileDiff aria-hidden className="mt-0.5 size-5 shrink-0 text-accent-ink" />
        <div className="min-w-0 flex-1">
          <p id={title} className="font-medium break-words">
            {t('renewal.looksLike', { older: renews?.name ?? '' })}
          </p>
          <p role="status" className="flex min-h-5 items-center gap-2 text-sm break-words text-muted">
            {view ? (
              t('renewal.inBank', { bank: view.older.bank.name, counts: counts.join(t('renewal.comma')) })
            ) : (
              <>
                {!renewal.fault && <Spinner />}
                {!renewal.fault && t('renewal.comparing')}
              </>
            )}
          </p>
        </div>
      </div>
      <div className="mt-3 flex flex-wrap gap-2 sm:pl-9">
        <Button size="small" look="primary" disabled={isBusy || !view} onClick={() => void renew.run({ id })}>
          {renew.pending && <Spinner />}
          {t('renewal.renew')}
        </Button>
        <ButtonLink size="small" href={`/imports/${id}/renewal`}>
          {t('renewal.look')}
        </ButtonLink>
        <Button size="small" look="ghost" disabled={isBusy} onClick={() => void decline.run({ id })}>
          {decline.pending && <Spinner />}
          {t('renewal.decline')}
        </Button>
        <Button
          size="small"
          look="ghost"
          className="sm:ml-auto"
          disabled={isBusy}
          onClick={() => void throwAway.run({ id })}
        >
          {t('held.throwAway')}
        </Button>
      </div>
      {fault && <FaultNotice fault={fault} />}
    </section>
  )
}
