import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { placeOfOption } from './draftPictures.ts'
import { draftOf, type EditDraft } from './editDraft.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { SaveActions } from './SaveActions.tsx'
import { useGuardedClose } from './useGuardedClose.ts'
import { useQuestionDraft } from './useQuestionDraft.ts'

const blank = (bankId: number): QuestionView => ({
  ...{ id: 0, uid: '', bankId, number: null, type: 'single', stem: '', explanation: null, section: null, images: [] },
  options: ['A', 'B', 'C', 'D'].map((label) => ({ label, text: '' })),
  ...{ key: null, keyOrigin: 'person', explanationOrigin: 'person', confidence: 1, issues: [], lastVerdict: null },
  annotations: { bookmarked: false, note: null, tags: [], report: null, mistakeReason: null },
  isEdited: false,
})

/** Options left empty at the end were not wanted. */
function withoutEmptyEnd(draft: EditDraft): EditDraft {
  const isPicture = (id: number) => draft.pictures.some(({ place }) => place === placeOfOption(id))
  const last = draft.options.findLastIndex(({ id, text }) => text.trim() !== '' || isPicture(id))
  return { ...draft, options: draft.options.slice(0, Math.max(2, last + 1)) }
}

/** A question written by hand, and the next one of the same kind. */
export function NewQuestionDialog({ bankId, onClose }: { bankId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const start = blank(bankId)
  const writing = useQuestionDraft(start, withoutEmptyEnd)
  const { type, section } = writing.draft
  const goesOn = useRef(false)
  const guard = useGuardedClose(writing.isChanged, onClose)
  const create = useAction('questions.create', () => {
    if (goesOn.current) writing.beginWith({ ...draftOf(start), type, section })
    else onClose()
  })
  const isBusy = create.pending || writing.pictures.pending
  const saveThen = (next: boolean) => {
    if (isBusy) return
    goesOn.current = next
    if (writing.check()) void create.run({ bankId, fields: writing.fields })
  }
  const save = () => saveThen(false)
  const saveAndNext = () => saveThen(true)
  return (
    <QuestionForm
      title={t('desk.newQuestion')}
      writing={writing}
      save={save}
      saveAndNext={saveAndNext}
      fault={create.fault}
      onClose={guard.close}
      actions={
        <SaveActions
          guard={guard}
          save={save}
          disabled={isBusy}
          next={{ name: t('desk.saveAndNext'), act: saveAndNext }}
        />
      }
    />
  )
}
