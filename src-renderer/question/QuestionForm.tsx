import type { ReactNode } from 'react'
import type { Fault } from '../../src-main/contract/faults.ts'
import { Modal } from '../components/Modal.tsx'
import { EditFault } from './EditFault.tsx'
import { EditPreview } from './EditPreview.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { SavedByKeys } from './SavedByKeys.tsx'
import type { QuestionDraft } from './useQuestionDraft.ts'

type QuestionFormProps = {
  title: string
  writing: QuestionDraft
  save: () => void
  saveAndNext: (() => void) | undefined
  fault: Fault | undefined
  onClose: () => void
  actions: ReactNode
  /** Below what the fields make. */
  beside?: ReactNode
}

/** All fields of a question beside what they make of it. */
export function QuestionForm({
  title,
  writing,
  save,
  saveAndNext,
  fault,
  onClose,
  actions,
  beside,
}: QuestionFormProps) {
  const { stem, form, start, draft, problems, pictures, fields } = writing
  return (
    <Modal open wide="extra" onClose={onClose} title={title} focus={stem} actions={actions}>
      <SavedByKeys
        ref={form}
        around={pictures.handlers}
        save={save}
        saveAndNext={saveAndNext}
        className="grid gap-x-8 gap-y-5 lg:grid-cols-2"
      >
        <QuestionFields
          stem={stem}
          start={start}
          draft={draft}
          problems={problems}
          pictures={pictures}
          onChange={writing.setDraft}
        />
        <div className="min-w-0 space-y-4 lg:sticky lg:top-0 lg:self-start">
          <EditPreview fields={fields} start={start} added={pictures.added} />
          <EditFault fault={fault} />
          {beside}
        </div>
      </SavedByKeys>
    </Modal>
  )
}
