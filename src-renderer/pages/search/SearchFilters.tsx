import { useTranslation } from 'react-i18next'
import { questionTypes } from '../../../src-main/contract/choices.ts'
import { parseSearch, searchStates, withFilter } from '../../../src-main/contract/searchText.ts'
import { useCall } from '../../bridge/useCall.ts'
import { SelectField } from '../../components/SelectField.tsx'

type SearchFiltersProps = { text: string; onText: (text: string) => void }

/** The commonest filters by menu: they are written into the text, where they can be seen and learnt. */
export function SearchFilters({ text, onText }: SearchFiltersProps) {
  const { t } = useTranslation()
  const banks = useCall('banks.list').value ?? []
  const { filters } = parseSearch(text)
  const only = filters.filter(({ isNot }) => !isNot)
  const type = only.find((filter) => filter.name === 'type')?.type ?? ''
  const state = only.find((filter) => filter.name === 'is')?.state ?? ''
  const bank = only.flatMap((filter) => (filter.name === 'bank' ? [filter.text] : []))[0] ?? ''
  const change = (name: 'type' | 'is' | 'bank', value: string) =>
    onText(withFilter(text, name, name === 'type' ? value.toLowerCase() || undefined : value || undefined))
  const bankNames = banks.map(({ name }) => name)
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <SelectField
        label={t('search.type')}
        value={type}
        choices={[
          { value: '', label: t('search.anyType') },
          ...questionTypes.map((value) => ({ value, label: t(`types.${value}`) })),
        ]}
        onChange={(value) => change('type', value)}
      />
      <SelectField
        label={t('search.state')}
        value={state}
        choices={[
          { value: '', label: t('search.anyState') },
          ...searchStates.map((value) => ({ value, label: t(`search.states.${value}`) })),
        ]}
        onChange={(value) => change('is', value)}
      />
      {banks.length > 1 && (
        <SelectField
          label={t('search.bank')}
          value={bankNames.includes(bank) ? bank : ''}
          choices={[{ value: '', label: t('search.anyBank') }, ...bankNames.map((value) => ({ value, label: value }))]}
          onChange={(value) => change('bank', value)}
        />
      )}
    </div>
  )
}
