import { useTranslation } from 'react-i18next'
import type { MistakeView } from '../../../src-main/contract/mistakeCalls.ts'
import { Explanation } from '../../components/question/Explanation.tsx'
import { MarkedAnswer } from '../../components/question/MarkedAnswer.tsx'
import { MarkedOptions } from '../../components/question/MarkedOptions.tsx'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { RichText } from '../../components/RichText.tsx'
import { MistakeFoot } from './MistakeFoot.tsx'
import { MistakeHead } from './MistakeHead.tsx'

type MistakeCardProps = { mistake: MistakeView | undefined; toLeave: number | undefined }

/** A question answered wrong: what one said, what is right, and why. */
export function MistakeCard({ mistake, toLeave }: MistakeCardProps) {
  if (!mistake) return <div className="h-60 rounded-xl border border-line bg-surface" />
  const { question, lastWrongResponse } = mistake
  return (
    <article className="rounded-xl border border-line bg-surface px-4 py-4 shadow-raised sm:px-5">
      <MistakeHead mistake={mistake} toLeave={toLeave} />
      <RichText text={question.stem} className="block leading-7" />
      {question.options.length > 0 && lastWrongResponse.kind === 'options' ? (
        <MarkedOptions options={question.options} answer={question.key} response={lastWrongResponse} />
      ) : (
        <Answers mistake={mistake} />
      )}
      {question.keyOrigin === 'model' && <MarkedAnswer />}
      {question.explanation && <Explanation text={question.explanation} origin={question.explanationOrigin} />}
      <MistakeFoot mistake={mistake} />
    </article>
  )
}

function Answers({ mistake }: { mistake: MistakeView }) {
  const { t } = useTranslation()
  const words = useAnswerWords()
  const { key } = mistake.question
  return (
    <dl className="mt-2 grid gap-x-8 gap-y-2 sm:grid-cols-2">
      <div>
        <dt className="text-sm text-muted">{t('mistakes.yours')}</dt>
        <dd className="text-bad">
          <RichText text={words.response(mistake.lastWrongResponse)} />
        </dd>
      </div>
      <div>
        <dt className="text-sm text-muted">{t('mistakes.right')}</dt>
        <dd className="text-good">{key ? <RichText text={words.key(key)} /> : t('bank.noAnswer')}</dd>
      </div>
    </dl>
  )
}
