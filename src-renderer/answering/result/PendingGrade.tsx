import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PendingGrade as Pending } from '../../../src-main/contract/gradingCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { useFaultText } from '../../components/useFaultText.ts'

/** A grade that is not there yet: why, what happens next, and that nothing counts until it is. */
export function PendingGrade({ attemptId, pending }: { attemptId: number; pending: Pending }) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const ask = useAction('grading.ask')
  const { state, waitingFor, fault } = pending
  const isUnderWay = state === 'queued' || state === 'running'
  return (
    <div
      role="status"
      className="mt-4 flex flex-wrap items-start gap-x-3 gap-y-2 rounded-xl bg-sunken px-4 py-3 text-sm"
    >
      {isUnderWay ? (
        <Spinner className="mt-1 size-4 shrink-0" />
      ) : (
        <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-warn" />
      )}
      <p className="min-w-0 flex-1 basis-48">
        <strong className="font-medium">{t(`grading.state.${isUnderWay ? 'underWay' : state}`)}</strong>
        {fault && <span className="block">{faultText(fault).title}</span>}
        {fault && <span className="block">{faultText(fault).todo}</span>}
        <span className="block text-muted">{t('grading.countsNothing')}</span>
      </p>
      {(waitingFor === 'key' || waitingFor === 'user') && (
        <ButtonLink size="small" href="/settings">
          {t('grading.toSettings')}
        </ButtonLink>
      )}
      {state === 'failed' && (
        <Button size="small" disabled={ask.pending} onClick={() => void ask.run({ attemptId })}>
          {t('grading.again')}
        </Button>
      )}
    </div>
  )
}
