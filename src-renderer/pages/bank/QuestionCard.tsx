import { FileSearch } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import { Button } from '../../components/Button.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Explanation } from '../../components/question/Explanation.tsx'
import { IssueTags } from '../../components/question/IssueTags.tsx'
import { KeyLine } from '../../components/question/KeyLine.tsx'
import { OptionList } from '../../components/question/OptionList.tsx'
import { RichText } from '../../components/RichText.tsx'

type QuestionCardProps = {
  index: number
  /** undefined while it is fetched: the card keeps its place. */
  question: QuestionView | undefined
  showAnswer: boolean
  onSource: (question: QuestionView) => void
}

export function QuestionCard({ index, question, showAnswer, onSource }: QuestionCardProps) {
  if (!question) return <div className="h-52 rounded-xl border border-line bg-surface" />
  return (
    <article className="rounded-xl border border-line bg-surface px-4 pt-4 pb-2.5 shadow-raised sm:px-5">
      <div className="flex gap-3">
        <span aria-hidden className="min-w-5 pt-px text-sm leading-7 text-muted">
          {index + 1}
        </span>
        <div className="min-w-0 flex-1">
          <RichText text={question.stem} className="block leading-7" />
          <OptionList options={question.options} rightLabels={showAnswer ? rightLabels(question) : []} />
          {showAnswer && <KeyLine question={question} />}
          {showAnswer && question.explanation && (
            <Explanation text={question.explanation} origin={question.explanationOrigin} />
          )}
          <Foot question={question} onSource={onSource} />
        </div>
      </div>
    </article>
  )
}

const rightLabels = (question: QuestionView) => (question.key?.kind === 'options' ? question.key.labels : [])

function Foot({ question, onSource }: Pick<QuestionCardProps, 'onSource'> & { question: QuestionView }) {
  const { t } = useTranslation()
  const { type, section, lastVerdict } = question
  const words = [
    t(`types.${type}`),
    section && section !== t(`types.${type}`) ? section : null,
    lastVerdict && t(`bank.lastVerdict.${lastVerdict}`),
  ]
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Facts facts={words} />
      <IssueTags question={question} />
      <Button size="small" look="ghost" className="-mr-2.5 ml-auto" onClick={() => onSource(question)}>
        <FileSearch aria-hidden />
        {t('bank.source')}
      </Button>
    </div>
  )
}
