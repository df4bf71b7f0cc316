import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { labelAt } from '../../src-main/contract/questionProblems.ts'
import { Button } from '../components/Button.tsx'
import { useFocusNext } from '../components/useFocusNext.ts'
import { placeOfOption } from './draftPictures.ts'
import { type EditDraft, nextId, withMoved, withRight } from './editDraft.ts'
import { OptionEditor } from './OptionEditor.tsx'
import { fieldMark } from './useAddPictures.ts'

const mostOptions = 26

type OptionsEditorProps = {
  draft: EditDraft
  /** Whether an option can be the right one. */
  canBeRight: boolean
  problem: string | undefined
  problemOf: (index: number) => string | undefined
  onChange: (draft: EditDraft) => void
}

/** Options: written, marked as right, moved, added and taken away; the letters follow from the order. */
export function OptionsEditor({ draft, canBeRight, problem, problemOf, onChange }: OptionsEditorProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLFieldSetElement>(null)
  const focusNext = useFocusNext(list)
  const move = (id: number, step: -1 | 1, part: string) => {
    focusNext(`[data-option="${id}"] ${part}`)
    onChange(withMoved(draft, id, step))
  }
  const remove = (id: number, index: number) => {
    const next = draft.options[index + 1] ?? draft.options[index - 1]
    focusNext(next ? `[data-option="${next.id}"] textarea` : '[data-add]')
    onChange({ ...draft, options: draft.options.filter((option) => option.id !== id) })
  }
  const add = () => {
    const id = nextId(draft)
    focusNext(`[data-option="${id}"] textarea`)
    onChange({ ...draft, options: [...draft.options, { id, text: '', isRight: false, was: null }] })
  }
  const goOn = (index: number) => {
    const next = draft.options[index + 1]
    if (next) list.current?.querySelector<HTMLElement>(`[data-option="${next.id}"] textarea`)?.focus()
    else if (draft.options[index]?.text && draft.options.length < mostOptions) add()
  }
  return (
    <fieldset ref={list} className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{t('question.options')}</legend>
      {canBeRight && <p className="-mt-1 mb-2 text-sm text-muted">{t('question.markRight')}</p>}
      <ol className="space-y-2">
        {draft.options.map((option, index) => (
          <li key={option.id} data-option={option.id} {...fieldMark(placeOfOption(option.id))}>
            <OptionEditor
              label={labelAt(index)}
              text={option.text}
              isRight={canBeRight ? option.isRight : undefined}
              isFirst={index === 0}
              isLast={index === draft.options.length - 1}
              problem={problemOf(index)}
              onText={(text) =>
                onChange({
                  ...draft,
                  options: draft.options.map((each) => (each === option ? { ...each, text } : each)),
                })
              }
              onRight={(isRight) => onChange(withRight(draft, option.id, isRight))}
              onMove={(step, part) => move(option.id, step, part)}
              onRemove={() => remove(option.id, index)}
              onNext={() => goOn(index)}
            />
          </li>
        ))}
      </ol>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button data-add size="small" disabled={draft.options.length >= mostOptions} onClick={add}>
          <Plus aria-hidden />
          {t('question.addOption')}
        </Button>
        <span className="text-sm text-muted pointer-coarse:hidden">{t('question.enterGoesOn')}</span>
        {problem !== undefined && (
          <span role="alert" className="text-sm text-bad">
            {problem}
          </span>
        )}
      </div>
    </fieldset>
  )
}
