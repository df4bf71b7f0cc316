import { useTranslation } from 'react-i18next'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'

/** Answers given before there was a model, or that it failed at: sent only when the person says so. */
export function OpenAnswers() {
  const { t } = useTranslation()
  const { value: open, reload } = useCall('grading.open')
  const ask = useAction('grading.ask', reload)
  if (!open || open.answers === 0) return null
  return (
    <div className="mt-3 space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg bg-sunken px-4 py-3 text-sm">
        <p>{t('grading.open.text', { count: open.answers })}</p>
        <Button size="small" disabled={ask.pending} onClick={() => void ask.run({})}>
          {t('grading.open.ask')}
        </Button>
      </div>
      {ask.fault && <FaultNotice fault={ask.fault} />}
    </div>
  )
}
