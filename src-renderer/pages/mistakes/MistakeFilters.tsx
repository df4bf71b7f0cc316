import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import type { MistakeFacets } from '../../../src-main/contract/mistakeCalls.ts'
import { cx } from '../../components/cx.ts'
import { SelectField } from '../../components/SelectField.tsx'
import { fieldLook } from '../../components/TextField.tsx'
import type { MistakeFilter } from './mistakeFilter.ts'

type MistakeFiltersProps = {
  banks: readonly BankSummary[]
  facets: MistakeFacets
  filter: MistakeFilter
  onChange: (part: Partial<MistakeFilter>) => void
}

/** What there is to narrow the book by; a choice without alternative is not offered, unless it is made. */
export function MistakeFilters({ banks, facets, filter, onChange }: MistakeFiltersProps) {
  const { t } = useTranslation()
  const choices = <Value extends string>(
    found: readonly { value: Value; count: number }[],
    chosen: NoInfer<Value> | undefined,
    name: (value: Value) => string,
  ) => {
    const isGone = chosen !== undefined && !found.some(({ value }) => value === chosen)
    return [...found, ...(isGone ? [{ value: chosen, count: 0 }] : [])].map(({ value, count }) => ({
      value,
      label: t('mistakes.choice', { name: name(value), count }),
    }))
  }
  const sections = choices(facets.sections, filter.section || undefined, (section) => section)
  const types = choices(facets.types, filter.type === 'all' ? undefined : filter.type, (type) => t(`types.${type}`))
  const reasons = choices(facets.reasons, filter.reason === 'all' ? undefined : filter.reason, (reason) =>
    t(`mistakes.reasons.${reason}`),
  )
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <div className="relative min-w-0 flex-1 basis-52">
        <Search aria-hidden className="absolute top-2.5 left-3 size-4 text-muted" />
        <input
          type="search"
          aria-label={t('mistakes.search')}
          placeholder={t('mistakes.search')}
          value={filter.text}
          maxLength={500}
          onChange={(event) => onChange({ text: event.target.value })}
          className={cx(fieldLook, 'pl-9 placeholder:text-muted')}
        />
      </div>
      {banks.length > 1 && (
        <SelectField
          label={t('mistakes.bank')}
          value={filter.bankId}
          choices={[
            { value: 0, label: t('mistakes.allBanks') },
            ...banks.map((bank) => ({ value: bank.id, label: bank.name })),
          ]}
          onChange={(bankId) => onChange({ bankId, section: '' })}
        />
      )}
      {(sections.length > 1 || filter.section !== '') && (
        <SelectField
          label={t('mistakes.section')}
          value={filter.section}
          choices={[{ value: '', label: t('mistakes.allSections') }, ...sections]}
          onChange={(section) => onChange({ section })}
        />
      )}
      {(types.length > 1 || filter.type !== 'all') && (
        <SelectField
          label={t('mistakes.type')}
          value={filter.type}
          choices={[{ value: 'all' as const, label: t('mistakes.allTypes') }, ...types]}
          onChange={(type) => onChange({ type })}
        />
      )}
      {(reasons.length > 0 || filter.reason !== 'all') && (
        <SelectField
          label={t('mistakes.reason')}
          value={filter.reason}
          choices={[{ value: 'all' as const, label: t('mistakes.allReasons') }, ...reasons]}
          onChange={(reason) => onChange({ reason })}
        />
      )}
    </div>
  )
}
