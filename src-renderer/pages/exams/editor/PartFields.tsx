import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { questionTypes } from '../../../../src-main/contract/choices.ts'
import type { AvailableQuestions, PlanCheck } from '../../../../src-main/contract/examCalls.ts'
import { IconButton } from '../../../components/IconButton.tsx'
import { NumberField } from '../../../components/NumberField.tsx'
import { SelectField } from '../../../components/SelectField.tsx'
import type { PartDraft } from './planDraft.ts'

type PartFieldsProps = {
  index: number
  part: PartDraft
  available: AvailableQuestions
  check: PlanCheck['parts'][number] | undefined
  onChange: (changed: Partial<PartDraft>) => void
  /** Where left out, it is the only one. */
  onRemove: (() => void) | undefined
}

const any = '*'
const several = '**'
const without = '-'

/** One part: which questions, how many, what each is worth; and how many there are. */
export function PartFields({ index, part, available, check, onChange, onRemove }: PartFieldsProps) {
  const { t } = useTranslation()
  const isShort = check !== undefined && check.most < Number(part.count)
  return (
    <fieldset className="rounded-xl border border-line bg-surface px-4 pt-3 pb-4">
      <legend className="sr-only">{t('exams.editor.part', { index: index + 1 })}</legend>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-5 gap-y-3 sm:grid-cols-[minmax(0,1fr)_7rem_7rem_auto]">
        <div className="flex min-w-0 flex-wrap items-center gap-2 sm:pt-6.5">
          <span aria-hidden className="mr-1 text-sm font-medium text-muted">
            {index + 1}
          </span>
          <TypeField part={part} onChange={onChange} />
          <SectionField part={part} available={available} onChange={onChange} />
        </div>
        <div className="col-span-2 flex gap-x-5 sm:contents">
          <NumberField
            label={t('exams.editor.count')}
            value={part.count}
            problem={isShort ? t('exams.editor.tooMany', { count: check.most }) : undefined}
            hint={check && t('exams.editor.fitting', { count: check.fitting })}
            onChange={(count) => onChange({ count })}
          />
          <NumberField
            label={t('exams.editor.points')}
            value={part.points}
            isDecimal
            onChange={(points) => onChange({ points })}
          />
        </div>
        <IconButton
          label={t('exams.editor.removePart', { index: index + 1 })}
          className="col-start-2 row-start-1 -mr-2 disabled:opacity-30 sm:col-start-4 sm:mt-6.5"
          disabled={!onRemove}
          onClick={onRemove}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </div>
    </fieldset>
  )
}

type KindProps = Pick<PartFieldsProps, 'part' | 'onChange'>

function TypeField({ part, onChange }: KindProps) {
  const { t } = useTranslation()
  const [first] = part.types
  const isSeveral = part.types.length > 1
  const value = isSeveral ? several : (first ?? any)
  return (
    <SelectField
      label={t('exams.editor.type')}
      value={value}
      choices={[
        ...(isSeveral ? [{ value: several, label: part.types.map((type) => t(`types.${type}`)).join(' + ') }] : []),
        { value: any, label: t('exams.editor.anyType') },
        ...questionTypes.map((type) => ({ value: type, label: t(`types.${type}`) })),
      ]}
      onChange={(next) => {
        if (next === several) return
        const type = questionTypes.find((each) => each === next)
        onChange({ types: type ? [type] : [] })
      }}
    />
  )
}

/** Sections that the bank has, and those that the part asks for already. */
function SectionField({ part, available, onChange }: KindProps & { available: AvailableQuestions }) {
  const { t } = useTranslation()
  const sections = [...new Set([...available.groups.map(({ section }) => section), ...part.sections])]
  if (sections.length < 2 && part.sections.length === 0) return null
  const nameOf = (section: string) => section || t('exams.editor.noSection')
  const isSeveral = part.sections.length > 1
  const [first] = part.sections
  const value = isSeveral ? several : first === undefined ? any : first || without
  return (
    <SelectField
      label={t('exams.editor.section')}
      value={value}
      choices={[
        ...(isSeveral ? [{ value: several, label: part.sections.map(nameOf).join(' + ') }] : []),
        { value: any, label: t('exams.editor.anySection') },
        ...sections.map((section) => ({ value: section || without, label: nameOf(section) })),
      ]}
      onChange={(next) => {
        if (next !== several) onChange({ sections: next === any ? [] : [next === without ? '' : next] })
      }}
    />
  )
}
