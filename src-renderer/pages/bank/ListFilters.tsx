import { ListChecks, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { questionTraits, questionTypes } from '../../../src-main/contract/choices.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { cx } from '../../components/cx.ts'
import { SelectField } from '../../components/SelectField.tsx'
import { SwitchField } from '../../components/SwitchField.tsx'
import { fieldLook } from '../../components/TextField.tsx'
import { ExportButton } from '../../exporting/ExportButton.tsx'
import { StartFound } from '../../starting/StartFound.tsx'
import {
  answerStates,
  foundSet,
  inputOf,
  type ListFilter,
  type ListMark,
  narrows,
  type sureness,
} from './listFilter.ts'

/** No section is called so. */
const anySection = '\n'

const surenessChoices = ['any', 'low', 'middle', 'high'] as const satisfies readonly (keyof typeof sureness | 'any')[]

type ListFiltersProps = {
  bank: BankSummary
  filter: ListFilter
  /** How many questions there are with this filter. */
  found: number | undefined
  showAnswers: boolean
  onFilter: (filter: ListFilter) => void
  onShowAnswers: (show: boolean) => void
  /** undefined while questions are being selected. */
  onSelect: (() => void) | undefined
}

export function ListFilters({ bank, filter, found, showAnswers, onFilter, onShowAnswers, onSelect }: ListFiltersProps) {
  const { t } = useTranslation()
  const tags = useCall('questions.tags', { bankIds: [bank.id] }).value ?? []
  const sections = useCall('questions.outline', { bankId: bank.id }).value ?? []
  const types = questionTypes.filter((type) => bank.byType[type] > 0)
  const change = (part: Partial<ListFilter>) => onFilter({ ...filter, ...part })
  return (
    <div className="mb-4 space-y-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="text-lg font-semibold">{t('bank.questions')}</h2>
        <p role="status" className="text-sm text-muted">
          {narrows(filter) && found !== undefined && t('common.questions', { count: found })}
        </p>
        {narrows(filter) && found !== undefined && found > 0 && (
          <>
            <StartFound set={foundSet(bank.id, filter)} />
            <ExportButton
              size="small"
              label={t('exporting.exportFound')}
              name={bank.name}
              what={{ kind: 'list', bankId: bank.id, ...inputOf(filter) }}
            />
          </>
        )}
        <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-2">
          {onSelect && (
            <Button size="small" look="ghost" onClick={onSelect}>
              <ListChecks aria-hidden />
              {t('desk.select')}
            </Button>
          )}
          <SwitchField label={t('bank.showAnswers')} on={showAnswers} onChange={onShowAnswers} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <div className="relative min-w-0 flex-1 basis-52">
          <Search aria-hidden className="absolute top-2.5 left-3 size-4 text-muted" />
          <input
            type="search"
            aria-label={t('question.search')}
            placeholder={t('question.search')}
            value={filter.text}
            maxLength={500}
            onChange={(event) => change({ text: event.target.value })}
            className={cx(fieldLook, 'pl-9 placeholder:text-muted')}
          />
        </div>
        {sections.length > 1 && (
          <SelectField
            label={t('bank.section')}
            value={filter.section === null ? anySection : filter.section}
            choices={[
              { value: anySection, label: t('bank.allSections') },
              ...sections.map(({ section }) => ({ value: section, label: section || t('exams.editor.noSection') })),
            ]}
            onChange={(section) => change({ section: section === anySection ? null : section })}
          />
        )}
        {types.length > 1 && (
          <SelectField
            label={t('bank.filter')}
            value={filter.type}
            choices={[
              { value: 'all' as const, label: t('bank.allTypes') },
              ...types.map((value) => ({ value, label: t(`types.${value}`) })),
            ]}
            onChange={(type) => change({ type })}
          />
        )}
        <SelectField
          label={t('question.show')}
          value={filter.mark}
          choices={[
            { value: 'all' as ListMark, label: t('question.marks.all') },
            ...answerStates.map((value) => ({ value, label: t(`search.states.${value}`) })),
            ...questionTraits.map((value) => ({ value, label: t(`question.marks.${value}`) })),
          ]}
          onChange={(mark) => change({ mark })}
        />
        {(bank.doubtful > 0 || filter.sure !== 'any') && (
          <SelectField
            label={t('question.sure')}
            value={filter.sure}
            choices={surenessChoices.map((value) => ({ value, label: t(`question.sureness.${value}`) }))}
            onChange={(sure) => change({ sure })}
          />
        )}
        {(tags.length > 0 || filter.tag !== '') && (
          <SelectField
            label={t('question.tags')}
            value={filter.tag}
            choices={[
              { value: '', label: t('question.allTags') },
              ...tags.map(({ tag, count }) => ({ value: tag, label: t('question.tagCount', { tag, count }) })),
            ]}
            onChange={(tag) => change({ tag })}
          />
        )}
      </div>
    </div>
  )
}
