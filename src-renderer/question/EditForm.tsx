import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { AskActions } from '../components/AskActions.tsx'
import { Button } from '../components/Button.tsx'
import { Modal } from '../components/Modal.tsx'
import { withPicture } from './draftPictures.ts'
import { EditFault } from './EditFault.tsx'
import { EditPreview } from './EditPreview.tsx'
import { draftOf, fieldsOf } from './editDraft.ts'
import { PageCrops } from './PageCrops.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { SaveActions } from './SaveActions.tsx'
import { SavedByKeys } from './SavedByKeys.tsx'
import { SourceBeside } from './SourceBeside.tsx'
import { nextKeys } from './saveKeys.ts'
import { useAddPictures } from './useAddPictures.ts'
import { useEditProblems } from './useEditProblems.ts'
import { useGuardedClose } from './useGuardedClose.ts'

type EditFormProps = { start: QuestionView; onNext?: (() => void) | undefined; onClose: () => void }

/** All fields of a question beside what they make of it; where questions are gone through, its source and the way on. */
export function EditForm({ start, onNext, onClose }: EditFormProps) {
  const { t } = useTranslation()
  const stem = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFieldSetElement>(null)
  const [draft, setDraft] = useState(() => draftOf(start))
  const [isRestoring, setRestoring] = useState(false)
  const fields = fieldsOf(draft, start)
  const pictures = useAddPictures((image, place) =>
    setDraft((now) => ({ ...now, pictures: withPicture(now.pictures, image, place) })),
  )
  const problems = useEditProblems(fields)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(start))
  const guard = useGuardedClose(isChanged, onClose)
  const goesOn = useRef(false)
  const saved = () => (goesOn.current && onNext ? onNext() : onClose())
  const edit = useAction('questions.edit', saved)
  const restore = useAction('questions.restore', onClose)
  const isBusy = edit.pending || restore.pending || pictures.pending
  const saveThen = (next: boolean) => {
    if (isBusy) return
    goesOn.current = next
    if (next && !isChanged) saved()
    else if (problems.check()) void edit.run({ id: start.id, fields })
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  const save = () => saveThen(false)
  const saveAndNext = onNext && (() => saveThen(true))
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
    <SaveActions guard={guard} save={save} disabled={isBusy}>
      {saveAndNext && (
        <Button disabled={isBusy} title={nextKeys} onClick={saveAndNext}>
          {t('question.saveAndNext')}
        </Button>
      )}
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
          onChange={setDraft}
        />
        <div className="min-w-0 space-y-4 lg:sticky lg:top-0 lg:self-start">
          <EditPreview fields={fields} start={start} added={pictures.added} />
          <EditFault fault={edit.fault ?? restore.fault} />
          {onNext ? <SourceBeside questionId={start.id} /> : <PageCrops questionId={start.id} />}
        </div>
      </SavedByKeys>
    </Modal>
  )
}
