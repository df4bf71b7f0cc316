import { useTranslation } from 'react-i18next'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'

/** How fast the person forgets, learnt from their answers. */
export function MemoryFit() {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const { value: memory } = useCall('memory.get')
  const fit = useAction('memory.fit')
  if (!memory) return null
  const { fitted, reviews, state } = memory
  const isWorking = state === 'working'
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <span className="font-medium">{t('plan.fit')}</span>
        <span className="block text-sm text-muted">{t('plan.fitText')}</span>
        <span className="mt-1 block text-sm text-muted">
          {fitted
            ? t('plan.fitDone', { count: fitted.reviews, ago: format.ago(fitted.at, now) })
            : t('plan.fitNone', { count: reviews })}
        </span>
        {fit.fault && <FaultNotice fault={fit.fault} />}
      </div>
      <Button disabled={isWorking || fit.pending} onClick={() => void fit.run()}>
        {isWorking ? t('plan.fitting') : t('plan.fitNow')}
      </Button>
    </div>
  )
}
