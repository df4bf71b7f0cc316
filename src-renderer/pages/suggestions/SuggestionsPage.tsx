import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssistView, SuggestionState, SuggestionView } from '../../../src-main/contract/assistCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { VirtualRows } from '../../components/VirtualRows.tsx'
import { NotFound } from '../../shell/NotFound.tsx'
import { SuggestionCard } from './SuggestionCard.tsx'

const states = ['pending', 'accepted', 'discarded', 'failed'] as const satisfies readonly SuggestionState[]

/** What a model said about an import, beside the document: to accept or to throw away, one by one or all at once. */
export function SuggestionsPage({ assistId }: { assistId: number }) {
  const { t } = useTranslation()
  const assist = useCall('assist.get', { id: assistId })
  const suggestions = useCall('assist.suggestions', { id: assistId })
  if (assist.fault?.code === 'NOT_FOUND') return <NotFound title={t('asking.suggestions.notFound')} />
  const fault = assist.fault ?? suggestions.fault
  if (fault) return <FaultNotice fault={fault} onRetry={suggestions.reload} />
  if (!assist.value || !suggestions.value) return null
  return <Suggestions assist={assist.value} suggestions={suggestions.value} />
}

type SuggestionsProps = { assist: AssistView; suggestions: readonly SuggestionView[] }

function Suggestions({ assist, suggestions }: SuggestionsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [shown, setShown] = useState<SuggestionState>(assist.suggestions.pending > 0 ? 'pending' : 'accepted')
  const accept = useAction('assist.accept')
  const discard = useAction('assist.discard')
  const entry = useCall('imports.get', { id: assist.importId }).value
  const inState = (state: SuggestionState) => suggestions.filter((suggestion) => suggestion.state === state)
  const pending = inState('pending').map(({ id }) => id)
  const list = inState(shown)
  const isBusy = accept.pending || discard.pending
  const fault = accept.fault ?? discard.fault
  return (
    <>
      <BackLink href="/imports" label={t('imports.title')} />
      <PageHeader
        title={t('asking.suggestions.title')}
        actions={
          pending.length > 0 && (
            <>
              <Button disabled={isBusy} onClick={() => void discard.run({ suggestionIds: pending })}>
                {t('asking.suggestions.discardAll')}
              </Button>
              <Button look="primary" disabled={isBusy} onClick={() => void accept.run({ suggestionIds: pending })}>
                {t('asking.suggestions.acceptAll')}
              </Button>
            </>
          )
        }
      >
        {entry && (
          <p className="mt-1 text-sm break-words text-muted">
            {t('asking.suggestions.from', { model: assist.model, document: entry.document.name })}
          </p>
        )}
      </PageHeader>
      <div className="mb-4 w-fit max-w-full">
        <Segmented
          label={t('asking.suggestions.show')}
          value={shown}
          segments={states.map((state) => ({
            value: state,
            label: t(`asking.suggestions.states.${state}`),
            count: format.number(inState(state).length),
          }))}
          onChange={setShown}
        />
      </div>
      {fault && (
        <div className="mb-4">
          <FaultNotice fault={fault} />
        </div>
      )}
      {list.length === 0 && <NoneHere state={shown} bankId={entry?.bank.id} />}
      <VirtualRows count={list.length} estimate={260} onRange={() => {}}>
        {(index) => {
          const suggestion = list[index]
          return (
            suggestion && (
              <SuggestionCard
                suggestion={suggestion}
                disabled={isBusy}
                onAccept={() => void accept.run({ suggestionIds: [suggestion.id] })}
                onDiscard={() => void discard.run({ suggestionIds: [suggestion.id] })}
              />
            )
          )
        }}
      </VirtualRows>
    </>
  )
}

function NoneHere({ state, bankId }: { state: SuggestionState; bankId: number | undefined }) {
  const { t } = useTranslation()
  if (state !== 'pending') return <EmptyState icon={<Sparkles aria-hidden />} title={t('asking.suggestions.empty')} />
  return (
    <EmptyState
      icon={<Sparkles aria-hidden />}
      title={t('asking.suggestions.emptyPending')}
      text={t('asking.suggestions.emptyPendingText')}
    >
      <ButtonLink href="/imports">{t('asking.suggestions.back')}</ButtonLink>
      {bankId !== undefined && (
        <ButtonLink look="primary" href={`/banks/${bankId}`}>
          {t('asking.suggestions.openBank')}
        </ButtonLink>
      )}
    </EmptyState>
  )
}
