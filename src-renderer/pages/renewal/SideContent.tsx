import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import type { Key } from '../../../src-main/contract/questionTypes.ts'
import type { RenewalSide } from '../../../src-main/contract/renewalCalls.ts'
import { Pictures } from '../../components/question/Pictures.tsx'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { PicturesOf } from '../../question/PicturesOf.tsx'
import { type Mark, Marked } from './Marked.tsx'

type SideProps = { side: RenewalSide; question: QuestionView; mark: Mark }

const whole = (text: string) => [{ text, isMarked: true }]

/** What one side says of a field. */
export function SideContent({ side, question, mark }: SideProps) {
  const { t } = useTranslation()
  switch (side.kind) {
    case 'text':
      return side.text === null ? <None /> : <Marked text={side.text} mark={mark} />
    case 'key':
      return <Answer answer={side.key} question={question} mark={mark} />
    case 'type':
      return <Marked text={whole(t(`types.${side.type}`))} mark={mark} />
    case 'place':
      return side.after === null ? t('renewal.first') : t('renewal.after', { text: side.after })
    case 'options':
      return side.options.length === 0 ? <None /> : <Options options={side.options} mark={mark} />
    case 'images':
      return side.images.length === 0 ? <None /> : <Images side={side} question={question} />
  }
}

function None() {
  const { t } = useTranslation()
  return <span className="text-muted">{t('renewal.none')}</span>
}

/** An option that has another letter there has its letter marked, too. */
function Options({ options, mark }: { options: Extract<RenewalSide, { kind: 'options' }>['options']; mark: Mark }) {
  return (
    <ul className="space-y-0.5">
      {options.map(({ label, text, other }) => (
        <li key={label} className="flex gap-2">
          <span className="min-w-4 shrink-0 text-muted">
            {other === label ? label : <Marked text={whole(label)} mark={mark} />}
          </span>
          <div className="min-w-0 flex-1">
            <Marked text={text} mark={mark} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** By what is chosen, not by its letter alone, which may be another one on each side. */
function Answer({ answer, question, mark }: { answer: Key | null; question: QuestionView; mark: Mark }) {
  const words = useAnswerWords()
  if (answer === null) return <None />
  const chosen = answer.kind === 'options' ? question.options.filter(({ label }) => answer.labels.includes(label)) : []
  const texts = chosen.length > 0 ? chosen.map(({ label, text }) => `${label} ${text}`) : [words.key(answer)]
  return (
    <div className="font-medium">
      {texts.map((text) => (
        <div key={text}>
          <Marked text={whole(text)} mark={mark} />
        </div>
      ))}
    </div>
  )
}

function Images({ side, question }: { side: Extract<RenewalSide, { kind: 'images' }>; question: QuestionView }) {
  const places = [
    ...new Map(side.images.map(({ field, label }) => [`${field} ${label ?? ''}`, { field, label }])).values(),
  ]
  return (
    <PicturesOf questionId={question.id} number={question.number} images={side.images}>
      {places.map(({ field, label }) => (
        <Pictures key={`${field} ${label ?? ''}`} field={field} {...(label !== undefined && { label })} />
      ))}
    </PicturesOf>
  )
}
