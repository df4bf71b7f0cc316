import { useTranslation } from 'react-i18next'
import type { AssistView } from '../../../../src-main/contract/assistCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { Button, ButtonLink } from '../../../components/Button.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { useNow } from '../../../components/useNow.ts'
import { useTimeLeft } from '../../../components/useTimeLeft.ts'

/** How far asking a model is, why it waits, and what came of it. */
export function AssistLine({ assist }: { assist: AssistView }) {
  const { t } = useTranslation()
  const { state, done, total, model, suggestions, fault, byScript } = assist
  const isOver = state === 'done' || state === 'failed' || state === 'cancelled'
  const left = useTimeLeft(`${assist.id} ${state}`, assist, useNow(1000))
  const { pending, accepted, discarded, failed } = suggestions
  const words = t(`asking.progress.${state}`, { model })
  const facts = [
    !isOver && t('asking.progress.requests', { done, total }),
    state === 'running' && left,
    byScript && state !== 'done' && state !== 'cancelled' && t('asking.progress.byScript'),
    (state === 'failed' || state === 'cancelled') && t('asking.progress.kept'),
    pending > 0 && t('asking.progress.pending', { count: pending }),
    accepted > 0 && t('asking.progress.accepted', { count: accepted }),
    discarded > 0 && t('asking.progress.discarded', { count: discarded }),
    failed > 0 && t('asking.progress.failedSuggestions', { count: failed }),
  ]
  return (
    <div className="mt-4 border-t border-line pt-3">
      {!isOver && <ProgressBar label={words} part={total > 0 ? done / total : null} />}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <div className="min-w-0 flex-1 basis-56">
          <span role="status" className="break-words">
            {words}
          </span>
          <Facts facts={facts} />
        </div>
        <AssistActions assist={assist} />
      </div>
      {fault && state !== 'cancelled' && state !== 'done' && (
        <div className="mt-3">
          <FaultNotice fault={fault} />
        </div>
      )}
    </div>
  )
}

const settingsHelp = [
  'MODEL_ADDRESS_EXPOSED',
  'MODEL_KEY_MISSING',
  'MODEL_KEY_REFUSED',
  'MODEL_CREDIT_SPENT',
  'MODEL_NOT_CHOSEN',
  'MODEL_NOT_FOUND',
  'KEYCHAIN_UNAVAILABLE',
]

function AssistActions({ assist: { id, byScript, state, suggestions, fault } }: { assist: AssistView }) {
  const { t } = useTranslation()
  const cancel = useAction('assist.cancel')
  const retry = useAction('assist.retry')
  const isOver = state === 'done' || state === 'failed' || state === 'cancelled'
  const count = Object.values(suggestions).reduce((sum, each) => sum + each, 0)
  return (
    <div className="flex flex-wrap gap-2">
      {fault && !byScript && !isOver && settingsHelp.includes(fault.code) && (
        <ButtonLink size="small" href="/settings">
          {t('nav.settings')}
        </ButtonLink>
      )}
      {!byScript && (state === 'waiting' || state === 'failed' || state === 'cancelled') && (
        <Button size="small" disabled={retry.pending} onClick={() => void retry.run({ id })}>
          {t('common.retry')}
        </Button>
      )}
      {!isOver && (
        <Button size="small" look="ghost" disabled={cancel.pending} onClick={() => void cancel.run({ id })}>
          {t('common.cancel')}
        </Button>
      )}
      {count > 0 && (
        <ButtonLink size="small" look={suggestions.pending > 0 ? 'primary' : 'secondary'} href={`/suggestions/${id}`}>
          {suggestions.pending > 0 ? t('asking.progress.look') : t('asking.progress.show')}
        </ButtonLink>
      )}
    </div>
  )
}
