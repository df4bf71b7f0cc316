import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { maxStemLength } from '../../src-main/contract/limits.ts'
import { labelAt } from '../../src-main/contract/questionProblems.ts'
import { Button } from '../components/Button.tsx'
import { CheckField } from '../components/CheckField.tsx'
import { IconButton } from '../components/IconButton.tsx'
import { Segmented } from '../components/Segmented.tsx'
import { TextArea } from '../components/TextArea.tsx'
import { useFocusNext } from '../components/useFocusNext.ts'
import { type EditDraft, markedInTurn, withAllMarked } from './editDraft.ts'

type KeyEditorProps = { draft: EditDraft; problem: string | undefined; onChange: (draft: EditDraft) => void }

/** The right answer where it is not marked in the options. */
export function KeyEditor({ draft, problem, onChange }: KeyEditorProps) {
  const { t } = useTranslation()
  switch (draft.type) {
    case 'single':
    case 'multiple':
      return <MarksLine draft={draft} problem={problem} onChange={onChange} />
    case 'trueFalse':
      return <TruthEditor draft={draft} onChange={onChange} />
    case 'fillIn':
      return <BlanksEditor draft={draft} problem={problem} onChange={onChange} />
    case 'shortAnswer':
      return (
        <TextArea
          label={t('question.referenceAnswer')}
          value={draft.text}
          maxLength={maxStemLength}
          rows={3}
          problem={problem}
          onChange={(event) => onChange({ ...draft, text: event.target.value })}
        />
      )
  }
}

/** What is wrong with the marks of options; where several were marked in turn, the way to have all of them right. */
function MarksLine({ draft, problem, onChange }: KeyEditorProps) {
  const { t } = useTranslation()
  const marked = markedInTurn(draft)
  const letters = draft.options.flatMap((option, at) => (marked.includes(option) ? [labelAt(at)] : []))
  const takeAll = (button: HTMLElement) => {
    // the button goes: keys that save must still be heard
    button.closest('fieldset')?.querySelector<HTMLElement>('[data-option] input:checked')?.focus()
    onChange(withAllMarked(draft))
  }
  if (problem === undefined && letters.length < 2) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      {problem !== undefined && (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
      {letters.length > 1 && (
        <Button size="small" onClick={(event) => takeAll(event.currentTarget)}>
          {t('question.allMarked', { letters: letters.join(' ') })}
        </Button>
      )}
    </div>
  )
}

function TruthEditor({ draft, onChange }: Omit<KeyEditorProps, 'problem'>) {
  const { t } = useTranslation()
  const values = { true: true, false: false, none: null } as const
  const value = draft.truth === null ? 'none' : draft.truth ? 'true' : 'false'
  return (
    <div>
      <p aria-hidden className="mb-1.5 text-sm font-medium">
        {t('bank.answer')}
      </p>
      <div className="w-fit">
        <Segmented<keyof typeof values>
          label={t('bank.answer')}
          value={value}
          segments={[
            { value: 'true', label: t('bank.true') },
            { value: 'false', label: t('bank.false') },
            { value: 'none', label: t('question.notKnown') },
          ]}
          onChange={(next) => onChange({ ...draft, truth: values[next] })}
        />
      </div>
    </div>
  )
}

function BlanksEditor({ draft, problem, onChange }: KeyEditorProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const focusNext = useFocusNext(list)
  const change = (blanks: readonly string[]) => onChange({ ...draft, blanks })
  const gaps = draft.stem.match(/_{2,}/g)?.length ?? 0
  const add = () => {
    focusNext('li:last-child textarea')
    change([...draft.blanks, ''])
  }
  const rows = draft.blanks.map((text, index) => ({ text, index, name: t('practice.blank', { index: index + 1 }) }))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{t('bank.answer')}</legend>
      <ol ref={list} className="space-y-2">
        {rows.map(({ text, index, name }) => (
          <li key={name} className="flex items-start gap-1.5">
            <span aria-hidden className="w-6 py-2 text-center text-sm text-muted">
              {index + 1}
            </span>
            <TextArea
              label={name}
              isLabelHidden
              value={text}
              maxLength={maxStemLength}
              rows={1}
              onChange={(event) => change(draft.blanks.with(index, event.target.value))}
              className="min-w-0 flex-1"
            />
            {draft.blanks.length > 1 && (
              <IconButton
                label={t('question.removeBlank', { index: index + 1 })}
                onClick={() => change(draft.blanks.toSpliced(index, 1))}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ol>
      {draft.blanks.length > 1 && (
        <div className="mt-2 text-sm">
          <CheckField
            label={t('question.anyOrder')}
            checked={draft.anyOrder}
            onChange={(anyOrder) => onChange({ ...draft, anyOrder })}
          />
        </div>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <Button size="small" onClick={add}>
          <Plus aria-hidden />
          {t('question.addBlank')}
        </Button>
        {problem === undefined ? (
          <span role="status" className="text-muted">
            {gaps > 0 && gaps !== draft.blanks.length
              ? t('question.blanksDiffer', { count: gaps })
              : t('question.alternativesHint')}
          </span>
        ) : (
          <span role="alert" className="text-bad">
            {problem}
          </span>
        )}
      </div>
    </fieldset>
  )
}
