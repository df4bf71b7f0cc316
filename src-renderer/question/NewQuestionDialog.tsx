import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { Button } from '../components/Button.tsx'
import { Modal } from '../components/Modal.tsx'
import { placeOfOption, withPicture } from './draftPictures.ts'
import { EditFault } from './EditFault.tsx'
import { EditPreview } from './EditPreview.tsx'
import { draftOf, type EditDraft, fieldsOf } from './editDraft.ts'
import { QuestionFields } from './QuestionFields.tsx'
import { SaveActions } from './SaveActions.tsx'
import { SavedByKeys } from './SavedByKeys.tsx'
import { useAddPictures } from './useAddPictures.ts'
import { useEditProblems } from './useEditProblems.ts'
import { useGuardedClose } from './useGuardedClose.ts'

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
  const stem = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFieldSetElement>(null)
  const start = blank(bankId)
  const [from, setFrom] = useState(() => draftOf(start))
  const [draft, setDraft] = useState(from)
  const goesOn = useRef(false)
  const fields = fieldsOf(withoutEmptyEnd(draft), start)
  const pictures = useAddPictures((image, place) =>
    setDraft((now) => ({ ...now, pictures: withPicture(now.pictures, image, place) })),
  )
  const problems = useEditProblems(fields)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(from)
  const guard = useGuardedClose(isChanged, onClose)
  const create = useAction('questions.create', () => {
    if (!goesOn.current) return onClose()
    const next = { ...draftOf(start), type: draft.type, section: draft.section }
    setFrom(next)
    setDraft(next)
    problems.forget()
    stem.current?.focus()
  })
  const isBusy = create.pending || pictures.pending
  const save = (andNext: boolean) => {
    if (isBusy) return
    goesOn.current = andNext
    if (problems.check()) void create.run({ bankId, fields })
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  const actions = (
    <SaveActions guard={guard} save={() => save(false)} disabled={isBusy}>
      <Button disabled={isBusy} onClick={() => save(true)}>
        {t('desk.saveAndNext')}
      </Button>
    </SaveActions>
  )
  return (
    <Modal open wide="extra" onClose={guard.close} title={t('desk.newQuestion')} focus={stem} actions={actions}>
      <SavedByKeys
        ref={form}
        around={pictures.handlers}
        save={() => save(true)}
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
          <EditFault fault={create.fault} />
        </div>
      </SavedByKeys>
    </Modal>
  )
}
