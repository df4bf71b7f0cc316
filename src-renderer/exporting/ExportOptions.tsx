import { useTranslation } from 'react-i18next'
import { answerPlaces } from '../../src-main/contract/choices.ts'
import type { ExportedWhat } from '../../src-main/contract/exportCalls.ts'
import { CheckField } from '../components/CheckField.tsx'
import { Segmented } from '../components/Segmented.tsx'
import { TextField } from '../components/TextField.tsx'
import { canBeFewer, type ExportChoice, mostOf } from './exportChoice.ts'

type ExportOptionsProps = {
  what: ExportedWhat['kind']
  choice: ExportChoice
  onChange: (part: Partial<ExportChoice>) => void
}

/** What the chosen format leaves to decide. */
export function ExportOptions({ what, choice, onChange }: ExportOptionsProps) {
  const { t } = useTranslation()
  if (what === 'statistics') return null
  const { kind, format, answers, history, notes, documents } = choice
  if (kind === 'archive')
    return (
      <div className="space-y-2">
        <CheckField label={t('exporting.history')} checked={history} onChange={(history) => onChange({ history })} />
        <CheckField label={t('exporting.notes')} checked={notes} onChange={(notes) => onChange({ notes })} />
        <CheckField
          label={t('exporting.documents')}
          checked={documents}
          onChange={(documents) => onChange({ documents })}
        />
        <p className="text-sm text-muted">{t('exporting.share')}</p>
      </div>
    )
  return (
    <div className="space-y-3">
      {kind === 'print' && (
        <div>
          <p aria-hidden className="mb-1.5 text-sm font-medium">
            {t('exporting.answers')}
          </p>
          <Segmented
            label={t('exporting.answers')}
            value={answers}
            segments={answerPlaces.map((value) => ({ value, label: t(`exporting.places.${value}`) }))}
            onChange={(answers) => onChange({ answers })}
          />
        </div>
      )}
      {canBeFewer(choice, what) && (
        <TextField
          className="max-w-44"
          label={t('exporting.most')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          placeholder={t('exporting.mostAll')}
          value={choice.most}
          problem={mostOf(choice) === null ? t('exporting.mostProblem') : undefined}
          hint={t('exporting.mostHint')}
          onChange={(event) => onChange({ most: event.target.value })}
        />
      )}
      <CheckField label={t('exporting.notes')} checked={notes} onChange={(notes) => onChange({ notes })} />
      {format === 'anki' && (
        <CheckField label={t('exporting.schedule')} checked={history} onChange={(history) => onChange({ history })} />
      )}
    </div>
  )
}
