import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { AskActions } from '../components/AskActions.tsx'
import { Button } from '../components/Button.tsx'
import { Modal } from '../components/Modal.tsx'
import { EditFault } from './EditFault.tsx'
import { EditPreview } from './EditPreview.tsx'
import { draftOf, fieldsOf } from './editDraft.ts'
import { QuestionFields } from './QuestionFields.tsx'
import { SaveActions } from './SaveActions.tsx'
import { SavedByKeys } from './SavedByKeys.tsx'
import { useEditProblems } from './useEditProblems.ts'
import { useGuardedClose } from './useGuardedClose.ts'

/** All fields of a question beside what they make of it. */
export function EditForm({ start, onClose }: { start: QuestionView; onClose: () => void }) {
  const { t } = useTranslation()
  const stem = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFieldSetElement>(null)
  const [draft, setDraft] = useState(() => draftOf(start))
  const [isRestoring, setRestoring] = useState(false)
  const fields = fieldsOf(draft, start)
  const problems = useEditProblems(fields, start)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(start))
  const guard = useGuardedClose(isChanged, onClose)
  const edit = useAction('questions.edit', onClose)
  const restore = useAction('questions.restore', onClose)
  const save = () => {
    if (edit.pending || restore.pending) return
    if (problems.check()) void edit.run({ id: start.id, fields })
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  const close = () => (isRestoring ? setRestoring(false) : guard.close())
  const actions = isRestoring ? (
    <AskActions
      text={t('question.restoreAsk')}
      keep={t('common.cancel')}
      onKeep={() => setRestoring(false)}
      act={t('question.restore')}
      onAct={() => void restore.run({ id: start.id })}
    />
  ) : (
    <SaveActions guard={guard} save={save} disabled={edit.pending || restore.pending}>
      {start.isEdited && (
        // asked only where something written would be lost: the rest is undone
        <Button look="ghost" onClick={() => (isChanged ? setRestoring(true) : void restore.run({ id: start.id }))}>
          {t('question.restore')}
        </Button>
      )}
    </SaveActions>
  )
  return (
    <Modal open wide="extra" onClose={close} title={t('question.edit')} focus={stem} actions={actions}>
      <SavedByKeys ref={form} save={save} className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        <QuestionFields stem={stem} start={start} draft={draft} problems={problems} onChange={setDraft} />
        <div className="min-w-0 space-y-4 lg:sticky lg:top-0 lg:self-start">
          <EditPreview fields={fields} start={start} />
          <EditFault fault={edit.fault ?? restore.fault} />
        </div>
      </SavedByKeys>
    </Modal>
  )
}
