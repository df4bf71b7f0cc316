import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { questionTypes } from '../../src-main/contract/choices.ts'
import { maxExplanationLength, maxStemLength } from '../../src-main/contract/limits.ts'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { hasChoices } from '../../src-main/contract/questionProblems.ts'
import { SelectField } from '../components/SelectField.tsx'
import { TextArea } from '../components/TextArea.tsx'
import { TextField } from '../components/TextField.tsx'
import { type EditDraft, showsOptions, withType } from './editDraft.ts'
import { FormatBar } from './format/FormatBar.tsx'
import { KeyEditor } from './KeyEditor.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'
import { PicturesEditor } from './PicturesEditor.tsx'
import { type AddPictures, fieldMark } from './useAddPictures.ts'
import type { useEditProblems } from './useEditProblems.ts'

type QuestionFieldsProps = {
  stem: RefObject<HTMLTextAreaElement | null>
  start: QuestionView
  draft: EditDraft
  problems: ReturnType<typeof useEditProblems>
  pictures: AddPictures
  onChange: (draft: EditDraft) => void
}

/** All that a person writes of a question. */
export function QuestionFields({ stem, start, draft, problems, pictures, onChange: setDraft }: QuestionFieldsProps) {
  const { t } = useTranslation()
  return (
    <FormatBar>
      <div className="min-w-0 space-y-5">
        <SelectField
          label={t('bank.filter')}
          value={draft.type}
          choices={questionTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
          onChange={(type) => setDraft(withType(draft, type))}
        />
        <div {...fieldMark('stem')}>
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
        </div>
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
        <div {...fieldMark('explanation')}>
          <TextArea
            label={t('bank.explanation')}
            value={draft.explanation}
            maxLength={maxExplanationLength}
            rows={2}
            onChange={(event) => setDraft({ ...draft, explanation: event.target.value })}
          />
        </div>
        <PicturesEditor draft={draft} start={start} pictures={pictures} onChange={setDraft} />
        <TextField
          label={t('bank.section')}
          value={draft.section}
          maxLength={1000}
          onChange={(event) => setDraft({ ...draft, section: event.target.value })}
        />
      </div>
    </FormatBar>
  )
}
