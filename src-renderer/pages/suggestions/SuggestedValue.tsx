import { useTranslation } from 'react-i18next'
import type { Problem, SuggestionValue } from '../../../src-main/contract/assistCalls.ts'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import type { Key, Option } from '../../../src-main/contract/questionTypes.ts'
import { OptionList } from '../../components/question/OptionList.tsx'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { RichText } from '../../components/RichText.tsx'

type SuggestedValueProps = { value: SuggestionValue; question: QuestionView | null }

/** An answer, an explanation or a whole question as the model gave it; for what was of no use, the reason. */
export function SuggestedValue({ value, question }: SuggestedValueProps) {
  const { t } = useTranslation()
  const problemText = ({ code, text = '', count = 0 }: Problem) => t(`asking.problems.${code}`, { text, count })
  switch (value.kind) {
    case 'key':
      return <Answer answer={value.key} options={question?.options ?? []} explanation={value.explanation} />
    case 'explanation':
      return <RichText text={value.explanation} className="block" />
    case 'question':
      return (
        <>
          <p className="text-sm text-muted">{t(`types.${value.question.type}`)}</p>
          <RichText text={value.question.stem} className="block leading-7" />
          <Answer
            answer={value.question.key}
            options={value.question.options}
            explanation={value.question.explanation}
          />
        </>
      )
    case 'none':
      return (
        <>
          <p className="text-warn">{t('asking.suggestions.unusable')}</p>
          <p className="mt-1 text-sm break-words text-muted">{problemText(value.problem)}</p>
        </>
      )
  }
}

type AnswerProps = { answer: Key | null; options: readonly Option[]; explanation: string | null }

function Answer({ answer, options, explanation }: AnswerProps) {
  const { t } = useTranslation()
  const words = useAnswerWords()
  const isMarked =
    answer?.kind === 'options' && answer.labels.every((label) => options.some((one) => one.label === label))
  return (
    <>
      <OptionList options={options} rightLabels={answer?.kind === 'options' ? answer.labels : []} />
      {answer && !isMarked && (
        <p className="mt-2 flex gap-2.5">
          <span className="shrink-0 text-muted">{t('bank.answer')}</span>
          <RichText text={words.key(answer)} className="min-w-0 font-medium text-good" />
        </p>
      )}
      {explanation && (
        <div className="mt-2 border-l-2 border-line pl-3.5">
          <p className="text-sm text-muted">{t('bank.explanation')}</p>
          <RichText text={explanation} className="block" />
        </div>
      )}
    </>
  )
}
