import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { BlankInputs } from './BlankInputs.tsx'
import { Choice } from './Choice.tsx'
import type { Draft } from './draft.ts'
import { TextInput } from './TextInput.tsx'

type AnswerInputProps = {
  asked: AskedQuestion
  draft: Draft
  onToggle: (label: string) => void
  onChange: (draft: Draft) => void
}

/** The way to answer that fits the type; once answered, what was answered and what is right. */
export function AnswerInput({ asked, draft, onToggle, onChange }: AnswerInputProps) {
  switch (asked.type) {
    case 'single':
    case 'multiple':
      return <Options asked={asked} draft={draft} onToggle={onToggle} />
    case 'trueFalse':
      return <Truth asked={asked} draft={draft} onChange={onChange} />
    case 'fillIn':
      return <BlankInputs asked={asked} draft={draft} onChange={onChange} />
    case 'shortAnswer':
      return <TextInput asked={asked} draft={draft} onChange={onChange} />
  }
}

const groupOf = (asked: AskedQuestion) => `question-${asked.questionId}`

function Options({ asked, draft, onToggle }: Omit<AnswerInputProps, 'onChange'>) {
  const { t } = useTranslation()
  const { attempt } = asked
  const isMultiple = asked.type === 'multiple'
  const given = attempt ? attempt.response : draft
  const chosen = given.kind === 'options' ? given.labels : []
  const key = attempt?.key
  return (
    <fieldset className="space-y-2">
      <legend className={isMultiple && !attempt ? 'mb-3 text-sm text-muted' : 'sr-only'}>
        {isMultiple ? t('practice.multipleHint') : t('types.single')}
      </legend>
      {asked.options.map((option) => (
        <Choice
          key={option.label}
          kind={isMultiple ? 'checkbox' : 'radio'}
          group={groupOf(asked)}
          sign={option.label}
          text={option.text}
          chosen={chosen.includes(option.label)}
          right={key?.kind === 'options' ? key.labels.includes(option.label) : undefined}
          answered={attempt !== null}
          onChoose={() => onToggle(option.label)}
        />
      ))}
    </fieldset>
  )
}

function Truth({ asked, draft, onChange }: Omit<AnswerInputProps, 'onToggle'>) {
  const { t } = useTranslation()
  const { attempt } = asked
  const given = attempt ? attempt.response : draft
  const key = attempt?.key
  return (
    <fieldset className="space-y-2">
      <legend className="sr-only">{t('types.trueFalse')}</legend>
      {[true, false].map((value) => (
        <Choice
          key={String(value)}
          kind="radio"
          group={groupOf(asked)}
          sign={value ? '1' : '2'}
          text={value ? t('bank.true') : t('bank.false')}
          chosen={given.kind === 'truth' && given.value === value}
          right={key?.kind === 'truth' ? key.value === value : undefined}
          answered={attempt !== null}
          onChoose={() => onChange({ kind: 'truth', value })}
        />
      ))}
    </fieldset>
  )
}
