import { useTranslation } from 'react-i18next'
import { multipleChoiceRules } from '../../../../src-main/contract/choices.ts'
import { NumberField } from '../../../components/NumberField.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { SwitchField } from '../../../components/SwitchField.tsx'
import type { PlanDraft } from './planDraft.ts'

type RuleFieldsProps = { draft: PlanDraft; onChange: (changed: Partial<PlanDraft>) => void }

/** What holds for the exam as a whole. */
export function RuleFields({ draft, onChange }: RuleFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
      <NumberField
        label={t('exams.editor.minutes')}
        value={draft.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      <NumberField
        label={t('exams.editor.passMark')}
        value={draft.passPercent}
        isDecimal
        onChange={(passPercent) => onChange({ passPercent })}
      />
      <div>
        <p aria-hidden className="mb-1.5 text-sm font-medium">
          {t('exams.editor.multiple')}
        </p>
        <Segmented
          label={t('exams.editor.multiple')}
          value={draft.multipleChoice}
          segments={multipleChoiceRules.map((value) => ({ value, label: t(`studySettings.multipleChoices.${value}`) }))}
          onChange={(multipleChoice) => onChange({ multipleChoice })}
        />
      </div>
      <div className="self-end">
        <SwitchField
          label={t('exams.editor.shuffle')}
          on={draft.shuffleOptions}
          onChange={(shuffleOptions) => onChange({ shuffleOptions })}
        />
      </div>
    </div>
  )
}
