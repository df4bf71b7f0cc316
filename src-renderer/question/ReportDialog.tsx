import { Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxReportLength } from '../../src-main/contract/limits.ts'
import { useAction } from '../bridge/useAction.ts'
import { useFirstAnswer } from '../bridge/useFirstAnswer.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { TextArea } from '../components/TextArea.tsx'
import { EditDialog } from './EditDialog.tsx'
import type { QuestionDialogProps } from './QuestionDialogProps.ts'
import { SaveActions } from './SaveActions.tsx'
import { SavedByKeys } from './SavedByKeys.tsx'
import { useGuardedClose } from './useGuardedClose.ts'

const faults = ['answer', 'options', 'text', 'image', 'type'] as const

/** What is wrong with a question, kept beside it until someone mends it: at once, or later. */
export function ReportDialog({ questionId, onClose }: QuestionDialogProps) {
  const [isEditing, setEditing] = useState(false)
  const { t } = useTranslation()
  const { value, fault, reload } = useFirstAnswer('questions.annotations', { id: questionId })
  if (isEditing) return <EditDialog questionId={questionId} onClose={onClose} />
  if (value)
    return <ReportForm questionId={questionId} start={value.report} onEdit={() => setEditing(true)} onClose={onClose} />
  if (!fault) return null
  return (
    <Modal open onClose={onClose} title={t('question.report')}>
      <FaultNotice fault={fault} onRetry={reload} />
    </Modal>
  )
}

type ReportFormProps = QuestionDialogProps & { start: string | null; onEdit: () => void }

function ReportForm({ questionId, start, onEdit, onClose }: ReportFormProps) {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const [report, setReport] = useState(start ?? '')
  const guard = useGuardedClose(report.trim() !== (start ?? ''), onClose)
  const annotate = useAction('questions.annotate', onClose)
  const save = () => {
    if (!annotate.pending && report.trim() !== '') void annotate.run({ id: questionId, report })
  }
  const say = (words: string) => {
    if (!report.includes(words)) setReport([report.trim(), words].filter(Boolean).join('\n'))
    area.current?.focus()
  }
  return (
    <Modal
      open
      onClose={guard.close}
      title={t('question.report')}
      text={t('question.reportText')}
      focus={area}
      actions={
        <SaveActions
          guard={guard}
          save={save}
          saveLabel={t('question.reportSave')}
          disabled={annotate.pending || report.trim() === ''}
        >
          {start !== null && (
            <Button look="ghost" onClick={() => void annotate.run({ id: questionId, report: null })}>
              {t('question.reportTakeBack')}
            </Button>
          )}
        </SaveActions>
      }
    >
      <SavedByKeys save={save} className="space-y-3">
        <TextArea
          ref={area}
          label={t('question.reportField')}
          value={report}
          maxLength={maxReportLength}
          rows={3}
          className="[&>textarea]:min-h-20"
          onChange={(event) => setReport(event.target.value)}
        />
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">{t('question.reportUsual')}</legend>
          {faults.map((fault) => (
            <Button key={fault} size="small" onClick={() => say(t(`question.reports.${fault}`))}>
              {t(`question.reports.${fault}`)}
            </Button>
          ))}
        </fieldset>
        <Button size="small" look="ghost" className="-ml-2.5" onClick={onEdit}>
          <Pencil aria-hidden />
          {t('question.reportEdit')}
        </Button>
        {annotate.fault && <FaultNotice fault={annotate.fault} />}
      </SavedByKeys>
    </Modal>
  )
}
