import { type FocusEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotations } from '../../src-main/contract/annotationCalls.ts'
import { maxNoteLength } from '../../src-main/contract/limits.ts'
import { useAction } from '../bridge/useAction.ts'
import { useFirstAnswer } from '../bridge/useFirstAnswer.ts'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { TextArea } from '../components/TextArea.tsx'
import type { QuestionDialogProps } from './QuestionDialogProps.ts'
import { SaveActions } from './SaveActions.tsx'
import { SavedByKeys } from './SavedByKeys.tsx'
import { TagsField } from './TagsField.tsx'
import { useGuardedClose } from './useGuardedClose.ts'
import { useTagDraft } from './useTagDraft.ts'

/** What one writes beside a question, and its tags. */
export function NoteDialog({ questionId, onClose }: QuestionDialogProps) {
  const { t } = useTranslation()
  const { value, fault, reload } = useFirstAnswer('questions.annotations', { id: questionId })
  if (value) return <NoteForm questionId={questionId} start={value} onClose={onClose} />
  if (!fault) return null
  return (
    <Modal open onClose={onClose} title={t('question.note')}>
      <FaultNotice fault={fault} onRetry={reload} />
    </Modal>
  )
}

function NoteForm({ questionId, start, onClose }: QuestionDialogProps & { start: Annotations }) {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  const wasFocused = useRef(false)
  // once: who comes back to the window goes on where the cursor was
  const goBehind = ({ currentTarget }: FocusEvent<HTMLTextAreaElement>) => {
    if (!wasFocused.current) currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)
    wasFocused.current = true
  }
  const [note, setNote] = useState(start.note ?? '')
  const tags = useTagDraft(start.tags)
  const isChanged = note.trim() !== (start.note ?? '') || tags.all.join('\n') !== start.tags.join('\n')
  const guard = useGuardedClose(isChanged, onClose)
  const annotate = useAction('questions.annotate', onClose)
  const save = () => {
    if (!annotate.pending) void annotate.run({ id: questionId, note, tags: [...tags.all] })
  }
  return (
    <Modal
      open
      onClose={guard.close}
      title={t('question.note')}
      focus={area}
      actions={<SaveActions guard={guard} save={save} disabled={annotate.pending} />}
    >
      <SavedByKeys save={save} className="space-y-5">
        <TextArea
          ref={area}
          onFocus={goBehind}
          label={t('question.noteText')}
          value={note}
          maxLength={maxNoteLength}
          rows={5}
          className="[&>textarea]:min-h-32"
          onChange={(event) => setNote(event.target.value)}
        />
        <TagsField draft={tags} />
        {annotate.fault && <FaultNotice fault={annotate.fault} />}
      </SavedByKeys>
    </Modal>
  )
}
