import { Sparkle } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleOffer } from '../../src-main/contract/ruleCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { Facts } from '../components/Facts.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Spinner } from '../components/Spinner.tsx'

type Applied = { onApplied?: () => void }

/** Rules kept from a document like this one, with what they would change; one click reads it by them. */
export function RuleOffers({ importId, onApplied, className }: Applied & { importId: number; className?: string }) {
  const offers = useCall('rules.offers', { id: importId })
  const [best] = offers.value ?? []
  if (!best) return null
  return (
    <div className={className}>
      <Offer key={best.kept.id} importId={importId} offer={best} onApplied={onApplied} />
    </div>
  )
}

type OfferProps = Applied & { importId: number; offer: RuleOffer }

function Offer({ importId, offer: { kept, changed, doubtful }, onApplied }: OfferProps) {
  const { t } = useTranslation()
  const apply = useAction('rules.apply', onApplied)
  const title = useId()
  return (
    <section aria-labelledby={title} className="rounded-lg border border-accent bg-surface px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Sparkle aria-hidden className="size-4 shrink-0 text-accent-ink" />
        <div className="min-w-0 flex-1 basis-56">
          <p id={title} className="font-medium break-words">
            {t('rules.offer', { name: kept.name })}
          </p>
          <Facts facts={[t('rules.wouldChange', { count: changed }), t('rules.thenToCheck', { count: doubtful })]} />
        </div>
        <Button
          size="small"
          look="primary"
          disabled={apply.pending}
          onClick={() => void apply.run({ id: importId, keptId: kept.id })}
        >
          {apply.pending && <Spinner />}
          {t('rules.apply')}
        </Button>
      </div>
      {apply.fault && <FaultNotice fault={apply.fault} />}
    </section>
  )
}
