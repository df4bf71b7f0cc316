import { ChevronRight, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { KeptRules } from '../../../src-main/contract/ruleCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'
import { RuleLines } from '../../rules/RuleLines.tsx'

/** The rules that documents of a kind are offered: to look at and to remove. */
export function KeptRulesSection() {
  const { t } = useTranslation()
  const kept = useCall('rules.list')
  const forget = useAction('rules.forget')
  const fault = forget.fault ?? kept.fault
  return (
    <section aria-label={t('rules.title')} className="mt-10">
      <h2 className="text-sm font-medium text-muted">{t('rules.title')}</h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t(kept.value?.length === 0 ? 'rules.none' : 'rules.text')}</p>
      {fault && <FaultNotice fault={fault} />}
      {kept.value && kept.value.length > 0 && (
        <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
          {kept.value.map((one) => (
            <KeptRow
              key={one.id}
              kept={one}
              disabled={forget.pending}
              onForget={() => void forget.run({ id: one.id })}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function KeptRow({ kept, disabled, onForget }: { kept: KeptRules; disabled: boolean; onForget: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const rules = kept.steps.flatMap((step) => step.rules)
  return (
    <li className="flex items-start gap-2 py-3 pr-3 pl-5">
      <details className="group min-w-0 flex-1">
        <summary className="list-none rounded-md select-none [&::-webkit-details-marker]:hidden">
          <span className="font-medium break-words">{kept.name}</span>
          <span className="mt-0.5 flex items-center gap-1 text-sm text-muted">
            <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
            {t('rules.count', { count: rules.length })}
            <span aria-hidden>·</span>
            {format.ago(kept.createdAt, now)}
          </span>
        </summary>
        <div className="mt-3 mb-1">
          <RuleLines rules={rules} />
        </div>
      </details>
      <IconButton label={t('rules.forget', { name: kept.name })} disabled={disabled} onClick={onForget}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  )
}
