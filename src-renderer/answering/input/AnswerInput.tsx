import { useTranslation } from 'react-i18next'
import type { AnswerView, AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { BlankInputs } from './BlankInputs.tsx'
import { Choice } from './Choice.tsx'
import type { Draft } from './draft.ts'
import { TextInput } from './TextInput.tsx'

type AnswerInputProps = {
  asked: AskedQuestion
  draft: Draft
  crossed?: readonly string[]
  /** `byHand`: with mouse or finger. */
  onToggle: (label: string, byHand: boolean) => void
  /** Where left out, options cannot be ruled out. */
  onStrikeOut?: (label: string) => void
  onChange: (draft: Draft, byHand: boolean) => void
}

/** The way to answer that fits the type; once answered, what was answered and what is right. */
export function AnswerInput(props: AnswerInputProps) {
  const { asked, draft, onChange } = props
  const write = (written: Draft) => onChange(written, false)
  switch (asked.type) {
    case 'single':
    case 'multiple':
      return <Options {...props} answer={asked.attempt} />
    case 'trueFalse':
      return <Truth asked={asked} draft={draft} answer={asked.attempt} onChange={onChange} />
    case 'fillIn':
      return <BlankInputs asked={asked} draft={draft} onChange={write} />
    case 'shortAnswer':
      return <TextInput asked={asked} draft={draft} onChange={write} />
  }
}

const groupOf = (asked: AskedQuestion) => `question-${asked.questionId}`
const nothing = () => {}

/** The options with the right ones marked, to read; nothing where there are none. */
export function RightOptions({ asked, answer }: { asked: AskedQuestion; answer: AnswerView }) {
  const draft: Draft = { kind: 'none' }
  if (asked.type === 'trueFalse') return <Truth asked={asked} draft={draft} answer={answer} onChange={nothing} />
  if (asked.options.length === 0) return null
  return <Options asked={asked} draft={draft} answer={answer} onToggle={nothing} />
}

type Answered = { answer: AnswerView | null }

function Options(props: Omit<AnswerInputProps, 'onChange'> & Answered) {
  const { asked, draft, answer, crossed = [], onToggle, onStrikeOut } = props
  const { t } = useTranslation()
  const isMultiple = asked.type === 'multiple'
  const given = asked.attempt ? asked.attempt.response : draft
  const chosen = given.kind === 'options' ? given.labels : []
  const key = answer?.key
  return (
    <fieldset className="space-y-2">
      <legend className={isMultiple && !answer ? 'mb-3 text-sm text-muted' : 'sr-only'}>
        {isMultiple ? t('practice.multipleHint') : t('types.single')}
      </legend>
      {asked.options.map((option) => (
        <Choice
          key={option.label}
          kind={isMultiple ? 'checkbox' : 'radio'}
          group={groupOf(asked)}
          sign={option.sign}
          text={option.text}
          chosen={chosen.includes(option.label)}
          right={key?.kind === 'options' ? key.labels.includes(option.label) : undefined}
          answered={answer !== null}
          canMiss={isMultiple && asked.attempt !== null}
          crossed={crossed.includes(option.label)}
          onChoose={(byHand) => onToggle(option.label, byHand)}
          onStrikeOut={onStrikeOut && (() => onStrikeOut(option.label))}
        />
      ))}
    </fieldset>
  )
}

function Truth({ asked, draft, answer, onChange }: Pick<AnswerInputProps, 'asked' | 'draft' | 'onChange'> & Answered) {
  const { t } = useTranslation()
  const given = asked.attempt ? asked.attempt.response : draft
  const key = answer?.key
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
          answered={answer !== null}
          onChoose={(byHand) => onChange({ kind: 'truth', value }, byHand)}
        />
      ))}
    </fieldset>
  )
}
