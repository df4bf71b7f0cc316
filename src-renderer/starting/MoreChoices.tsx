import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../src-main/contract/bankCalls.ts'
import { questionTypes } from '../../src-main/contract/choices.ts'
import type { PracticeFacets } from '../../src-main/contract/practiceCalls.ts'
import { CheckChips } from '../components/CheckChips.tsx'
import { SwitchField } from '../components/SwitchField.tsx'
import { TextField } from '../components/TextField.tsx'
import { useFormat } from '../components/useFormat.ts'
import type { PracticeChoice } from './practiceChoice.ts'

type MoreChoicesProps = {
  choice: PracticeChoice
  facets: PracticeFacets | undefined
  banks: readonly BankSummary[]
  hasLimit: boolean
  onChoose: (change: Partial<PracticeChoice>) => void
}

/** What narrows a practice further; each only where there is something to choose. */
export function MoreChoices({ choice, facets, banks, hasLimit, onChoose }: MoreChoicesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const types = questionTypes.filter((type) => (facets?.types[type] ?? 0) > 0)
  const limit = (entry: string) => (/^[1-9]\d{0,5}$/.test(entry) ? Number(entry) : null)
  return (
    <div className="space-y-4 border-t border-line pt-4">
      {types.length > 1 && (
        <CheckChips
          label={t('starting.types')}
          chips={types.map((value) => ({
            value,
            label: t(`types.${value}`),
            count: format.number(facets?.types[value] ?? 0),
          }))}
          chosen={choice.types}
          onChange={(types) => onChoose({ types })}
        />
      )}
      {facets && facets.sections.length > 1 && (
        <CheckChips
          label={t('starting.sections')}
          chips={facets.sections.map(({ section, count }) => ({
            value: section,
            label: section,
            count: format.number(count),
          }))}
          chosen={choice.sections}
          onChange={(sections) => onChoose({ sections })}
        />
      )}
      {facets && facets.tags.length > 0 && (
        <CheckChips
          label={t('starting.tags')}
          chips={facets.tags.map(({ tag, count }) => ({ value: tag, label: tag, count: format.number(count) }))}
          chosen={choice.tags}
          onChange={(tags) => onChoose({ tags })}
        />
      )}
      {banks.length > 0 && (
        <CheckChips
          label={t('starting.banks')}
          chips={banks.map(({ id, name, questions }) => ({ value: id, label: name, count: format.number(questions) }))}
          chosen={choice.otherBanks}
          onChange={(otherBanks) => onChoose({ otherBanks })}
        />
      )}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <TextField
          className="min-w-56 flex-1"
          label={t('starting.text')}
          type="search"
          maxLength={500}
          value={choice.text}
          onChange={(event) => onChoose({ text: event.target.value })}
        />
        {hasLimit && (
          <TextField
            className="w-36"
            label={t('starting.limit')}
            inputMode="numeric"
            placeholder={t('starting.noLimit')}
            value={choice.limit ?? ''}
            onChange={(event) => onChoose({ limit: limit(event.target.value.trim()) })}
          />
        )}
        <SwitchField
          label={t('starting.shuffleOptions')}
          on={choice.shuffleOptions}
          onChange={(shuffleOptions) => onChoose({ shuffleOptions })}
        />
      </div>
    </div>
  )
}
