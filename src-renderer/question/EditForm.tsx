import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { AskActions } from '../components/AskActions.tsx'
import { Button } from '../components/Button.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { SaveActions } from './SaveActions.tsx'
import { SourceBeside } from './SourceBeside.tsx'
import { useGuardedClose } from './useGuardedClose.ts'
import { useQuestionDraft } from './useQuestionDraft.ts'

type EditFormProps = { start: QuestionView; onNext?: (() => void) | undefined; onClose: () => void }

/** A question that is put right, with its source; where questions are gone through, the way on. */
export function EditForm({ start, onNext, onClose }: EditFormProps) {
  const { t } = useTranslation()
  const [isRestoring, setRestoring] = useState(false)
  const writing = useQuestionDraft(start)
  const { isChanged } = writing
  const guard = useGuardedClose(isChanged, onClose)
  const goesOn = useRef(false)
  const saved = () => (goesOn.current && onNext ? onNext() : onClose())
  const edit = useAction('questions.edit', saved)
  const restore = useAction('questions.restore', onClose)
  const isBusy = edit.pending || restore.pending || writing.pictures.pending
  const saveThen = (next: boolean) => {
    if (isBusy) return
    goesOn.current = next
    if (next && !isChanged) saved()
    else if (writing.check()) void edit.run({ id: start.id, fields: writing.fields })
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
    <SaveActions
      guard={guard}
      save={save}
      disabled={isBusy}
      next={saveAndNext && { name: t('question.saveAndNext'), act: saveAndNext }}
    >
      {start.isEdited && (
        // asked only where something written would be lost: the rest is undone
        <Button look="ghost" onClick={() => (isChanged ? setRestoring(true) : void restore.run({ id: start.id }))}>
          {t('question.restore')}
        </Button>
      )}
    </SaveActions>
  )
  return (
    <QuestionForm
      title={t('question.edit')}
      writing={writing}
      save={save}
      saveAndNext={saveAndNext}
      fault={edit.fault ?? restore.fault}
      onClose={close}
      actions={actions}
      beside={<SourceBeside questionId={start.id} />}
    />
  )
}
