import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelChoice } from '../../../../src-main/contract/settingsCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Spinner } from '../../../components/Spinner.tsx'

/** Asks the model for one word and says how it went. */
export function TestConnection({ choice }: { choice: ModelChoice }) {
  const { t } = useTranslation()
  const [milliseconds, setMilliseconds] = useState<number>()
  const test = useAction('models.test', (result) => setMilliseconds(result.milliseconds))
  const end = useAction('models.endTest')
  // who ended it knows why there is no answer
  const fault = test.fault?.code === 'CANCELLED' ? undefined : test.fault
  const start = () => {
    setMilliseconds(undefined)
    void test.run(choice)
  }
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button disabled={test.pending || choice.model === ''} onClick={start}>
          {test.pending && <Spinner />}
          {test.pending ? t('models.testing') : t('models.test')}
        </Button>
        {test.pending && (
          <Button look="ghost" disabled={end.pending} onClick={() => void end.run(choice)}>
            {t('common.cancel')}
          </Button>
        )}
        <p role="status" className="text-sm">
          {milliseconds !== undefined && (
            <span className="inline-flex items-center gap-2 text-good">
              <CircleCheck aria-hidden className="size-4 shrink-0" />
              {t('models.works', { milliseconds })}
            </span>
          )}
        </p>
      </div>
      {fault && <FaultNotice fault={fault} />}
    </div>
  )
}
