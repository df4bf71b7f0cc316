import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { questionTypes } from '../../src-main/contract/choices.ts'
import { maxExplanationLength, maxStemLength } from '../../src-main/contract/limits.ts'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { hasChoices } from '../../src-main/contract/questionProblems.ts'
import { useAction } from '../bridge/useAction.ts'
import { AskActions } from '../components/AskActions.tsx'
import { Button } from '../components/Button.tsx'
import { Modal } from '../components/Modal.tsx'
import { SelectField } from '../components/SelectField.tsx'
import { TextArea } from '../components/TextArea.tsx'
import { TextField } from '../components/TextField.tsx'
import { EditFault } from './EditFault.tsx'
import { EditPreview } from './EditPreview.tsx'
import { draftOf, fieldsOf, showsOptions, withType } from './editDraft.ts'
import { KeyEditor } from './KeyEditor.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'
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
        <Button look="ghost" onClick={() => setRestoring(true)}>
          {t('question.restore')}
        </Button>
      )}
    </SaveActions>
  )
  return (
    <Modal open wide="extra" onClose={close} title={t('question.edit')} focus={stem} actions={actions}>
      <SavedByKeys ref={form} save={save} className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        <div className="min-w-0 space-y-5">
          <SelectField
            label={t('bank.filter')}
            value={draft.type}
            choices={questionTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
            onChange={(type) => setDraft(withType(draft, type))}
          />
          <TextArea
            ref={stem}
            label={t('question.stem')}
            value={draft.stem}
            maxLength={maxStemLength}
            rows={3}
            className="[&>textarea]:min-h-20"
            problem={problems.of('stem')}
            hint={t('question.formulaHint')}
            onChange={(event) => setDraft({ ...draft, stem: event.target.value })}
          />
          {showsOptions(draft, start) && (
            <OptionsEditor
              draft={draft}
              canBeRight={hasChoices(draft.type)}
              problem={problems.of('options')}
              problemOf={problems.ofOption}
              onChange={setDraft}
            />
          )}
          <KeyEditor draft={draft} problem={problems.of('key')} onChange={setDraft} />
          <TextArea
            label={t('bank.explanation')}
            value={draft.explanation}
            maxLength={maxExplanationLength}
            rows={2}
            onChange={(event) => setDraft({ ...draft, explanation: event.target.value })}
          />
          <TextField
            label={t('bank.section')}
            value={draft.section}
            maxLength={1000}
            onChange={(event) => setDraft({ ...draft, section: event.target.value })}
          />
        </div>
        <div className="min-w-0 space-y-4 lg:sticky lg:top-0 lg:self-start">
          <EditPreview fields={fields} start={start} />
          <EditFault fault={edit.fault ?? restore.fault} />
        </div>
      </SavedByKeys>
    </Modal>
  )
}
