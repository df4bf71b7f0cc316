import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssistPlan, PlannedRequest } from '../../../../src-main/contract/assistCalls.ts'
import { useFormat } from '../../../components/useFormat.ts'
import { useProviderName } from '../../../components/useProviderName.ts'

const sum = (requests: readonly PlannedRequest[], of: (request: PlannedRequest) => number) =>
  requests.reduce((total, request) => total + of(request), 0)

/** Where it goes, how much it is, and what of it costs nothing. */
export function PlanFacts({ plan, picked }: { plan: AssistPlan; picked: readonly PlannedRequest[] }) {
  const { t } = useTranslation()
  const nameOf = useProviderName()
  const { provider, model } = plan
  const format = useFormat()
  const paid = picked.filter(({ isRecorded }) => !isRecorded)
  const recorded = picked.length - paid.length
  return (
    <dl className="grid gap-x-6 gap-y-1.5 rounded-xl bg-sunken px-4 py-3 text-sm sm:grid-cols-[auto_1fr]">
      <Fact name={t('asking.dialog.to')}>
        {nameOf(provider)} <span className="break-all text-muted">{provider.baseUrl}</span>
        {provider.isLocal && <span className="block text-muted">{t('asking.dialog.local')}</span>}
      </Fact>
      <Fact name={t('asking.dialog.model')}>{model}</Fact>
      <Fact name={t('asking.dialog.requests')}>
        {format.number(picked.length)}
        {recorded > 0 && <span className="ml-3">{t('asking.dialog.recordedOfThem', { count: recorded })}</span>}
      </Fact>
      <Fact name={t('asking.dialog.tokens')}>
        {t('asking.dialog.tokensText', {
          input: sum(paid, ({ inputTokens }) => inputTokens),
          output: sum(paid, ({ outputTokens }) => outputTokens),
        })}
      </Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </>
)
