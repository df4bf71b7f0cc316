import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AvailableQuestions, PlanCheck } from '../../../../src-main/contract/examCalls.ts'
import { Button } from '../../../components/Button.tsx'
import { PartFields } from './PartFields.tsx'
import { newPart, type PartDraft } from './planDraft.ts'

const mostParts = 50

type PartListProps = {
  parts: readonly PartDraft[]
  available: AvailableQuestions
  check: PlanCheck | undefined
  onChange: (parts: readonly PartDraft[]) => void
}

/** The parts in the order in which they are sat. */
export function PartList({ parts, available, check, onChange }: PartListProps) {
  const { t } = useTranslation()
  const isOnly = parts.length === 1
  return (
    <section className="space-y-3">
      <h2 className="font-semibold">{t('exams.editor.parts')}</h2>
      {parts.map((part, index) => (
        <PartFields
          key={part.key}
          index={index}
          part={part}
          available={available}
          check={check?.parts[index]}
          onChange={(changed) => onChange(parts.with(index, { ...part, ...changed }))}
          onRemove={isOnly ? undefined : () => onChange(parts.toSpliced(index, 1))}
        />
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button disabled={parts.length >= mostParts} onClick={() => onChange([...parts, newPart()])}>
          <Plus aria-hidden />
          {t('exams.editor.addPart')}
        </Button>
        {available.withoutKey > 0 && (
          <p className="text-sm text-muted">{t('exams.editor.withoutKey', { count: available.withoutKey })}</p>
        )}
      </div>
    </section>
  )
}
