import { useTranslation } from 'react-i18next'
import type { SuggestionView } from '../../../src-main/contract/assistCalls.ts'
import { Button } from '../../components/Button.tsx'
import { ModelTag } from '../../components/question/ModelTag.tsx'
import { Tag } from '../../components/Tag.tsx'
import { SuggestedValue } from './SuggestedValue.tsx'

type SuggestionCardProps = {
  suggestion: SuggestionView
  disabled: boolean
  onAccept: () => void
  onDiscard: () => void
}

/** The document at the left, what the model made of it at the right. */
export function SuggestionCard({ suggestion, disabled, onAccept, onDiscard }: SuggestionCardProps) {
  const { t } = useTranslation()
  const { state, value, question, source } = suggestion
  return (
    <article className="rounded-xl border border-line bg-surface px-4 py-4 shadow-raised sm:px-5">
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <section className="min-w-0">
          <h2 className="mb-1.5 flex h-6 items-center text-sm text-muted">{t('asking.suggestions.source')}</h2>
          <p className="prose-text">{source}</p>
        </section>
        <section className="min-w-0">
          <h2 className="mb-1.5 flex min-h-6 flex-wrap items-center gap-x-2.5 text-sm text-muted">
            {t('asking.suggestions.model')}
            {value.kind !== 'none' && <ModelTag />}
            {value.kind === 'question' && question === null && <Tag>{t('asking.suggestions.newQuestion')}</Tag>}
          </h2>
          <SuggestedValue value={value} question={question} />
          {state === 'failed' && value.kind !== 'none' && (
            <p className="mt-2 text-sm text-warn">{t('asking.suggestions.notTaken')}</p>
          )}
        </section>
      </div>
      {state === 'pending' && (
        <div className="mt-4 flex flex-wrap justify-end gap-2">
          <Button size="small" disabled={disabled} onClick={onDiscard}>
            {t('asking.suggestions.discard')}
          </Button>
          <Button size="small" look="primary" disabled={disabled} onClick={onAccept}>
            {t('asking.suggestions.accept')}
          </Button>
        </div>
      )}
    </article>
  )
}
