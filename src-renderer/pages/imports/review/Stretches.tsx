import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { SourceLines } from '../../../components/SourceLines.tsx'
import { useNextFocus } from './useNextFocus.ts'

/** The stretches that nothing could read, each of which a person can say holds no question. */
export function Stretches({ importId }: { importId: number }) {
  const { t } = useTranslation()
  const stretches = useCall('imports.unresolved', { id: importId })
  const settle = useAction('imports.settle')
  const { list, remember } = useNextFocus<HTMLUListElement>(stretches.value)
  const fault = stretches.fault ?? settle.fault
  return (
    <>
      {fault && <FaultNotice fault={fault} onRetry={stretches.reload} />}
      <ul ref={list} className="mt-3 space-y-4">
        {stretches.value?.map(({ span: [first, last], lines }, index) => (
          <li key={`${first}-${last}`}>
            <SourceLines lines={lines} first={first} />
            <div className="mt-2 flex justify-end">
              <Button
                size="small"
                disabled={settle.pending}
                onClick={() => {
                  remember(index)
                  void settle.run({ id: importId, spans: [[first, last]] })
                }}
              >
                <Check aria-hidden />
                {t('asking.review.noQuestion')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
