import { useTranslation } from 'react-i18next'
import { questionTypes } from '../../../src-main/contract/choices.ts'
import {
  parseSearch,
  type SearchFilter,
  searchParts,
  searchStates,
  withFilter,
} from '../../../src-main/contract/searchText.ts'
import { useCall } from '../../bridge/useCall.ts'
import { SelectField } from '../../components/SelectField.tsx'
import { addedOf, addedTimes, withAdded } from './addedTimes.ts'

type SearchFiltersProps = { text: string; onText: (text: string) => void }

type MenuName = 'type' | 'is' | 'bank' | 'section' | 'tag' | 'has' | 'wrong' | 'added'
type Choice = { value: string; label: string }

/** So many sections or tags are listed; any other is written by hand. */
const mostListed = 200

const wrongTimes = ['>0', '>1', '>2'] as const

/** What a menu shows of a filter: as `withFilter` takes it. */
function writtenOf(filter: SearchFilter): string {
  switch (filter.name) {
    case 'type':
      return filter.type
    case 'is':
      return filter.state
    case 'has':
      return filter.part
    case 'wrong':
      return `${filter.comparison}${filter.times}`
    case 'bank':
    case 'section':
    case 'tag':
      return filter.text
    default:
      return ''
  }
}

/** The sections and tags of the bank that is asked for, or of all. */
function useFacets(bankName: string | undefined) {
  const banks = useCall('banks.list').value ?? []
  const ids = banks.flatMap(({ id, name }) => (name === bankName ? [id] : []))
  const facets = useCall('practice.facets', { bankIds: ids }).value
  return {
    banks: banks.map(({ name }) => name),
    sections: (facets?.sections ?? []).flatMap(({ section }) => (section === '' ? [] : [section])).slice(0, mostListed),
    tags: (facets?.tags ?? []).map(({ tag }) => tag).slice(0, mostListed),
  }
}

const asTheyAre = (names: readonly string[]): Choice[] => names.map((name) => ({ value: name, label: name }))

/** All filters by menu: they are written into the text, where they can be seen and learnt. */
export function SearchFilters({ text, onText }: SearchFiltersProps) {
  const { t } = useTranslation()
  const only = parseSearch(text).filters.filter(({ isNot }) => !isNot)
  const chosen = (name: MenuName): string => only.filter((filter) => filter.name === name).map(writtenOf)[0] ?? ''
  const { banks, sections, tags } = useFacets(chosen('bank') || undefined)
  const choices: Record<MenuName, Choice[]> = {
    type: questionTypes.map((value) => ({ value, label: t(`types.${value}`) })),
    is: searchStates.map((value) => ({ value, label: t(`search.states.${value}`) })),
    bank: banks.length > 1 ? asTheyAre(banks) : [],
    section: asTheyAre(sections),
    tag: asTheyAre(tags),
    has: searchParts.map((value) => ({ value, label: t(`search.parts.${value}`) })),
    wrong: wrongTimes.map((value) => ({ value, label: t(`search.wrongTimes.${value}`) })),
    added: addedTimes.map((value) => ({ value, label: t(`search.addedTimes.${value}`) })),
  }
  const change = (name: MenuName, value: string) => {
    if (name === 'added')
      return onText(
        withAdded(
          text,
          addedTimes.find((time) => time === value),
        ),
      )
    onText(withFilter(text, name, (name === 'type' ? value.toLowerCase() : value) || undefined))
  }
  const menus = (Object.keys(choices) as MenuName[]).filter((name) => choices[name].length > 0)
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {menus.map((name) => {
        const value = name === 'added' ? addedOf(only) : chosen(name)
        const isListed = value === '' || choices[name].some((choice) => choice.value === value)
        return (
          <SelectField
            key={name}
            label={t(`search.menus.${name}.label`)}
            value={value}
            choices={[
              { value: '', label: t(`search.menus.${name}.any`) },
              ...choices[name],
              ...(isListed ? [] : [{ value, label: value }]),
            ]}
            onChange={(next) => change(name, next)}
          />
        )
      })}
    </div>
  )
}
