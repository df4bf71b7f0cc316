import { useTranslation } from 'react-i18next'
import type { MistakeView } from '../../../src-main/contract/mistakeCalls.ts'
import { AnswerByModel } from '../../components/question/AnswerByModel.tsx'
import { AnsweredOptions } from '../../components/question/AnsweredOptions.tsx'
import { Explanation } from '../../components/question/Explanation.tsx'
import { hasExplanation } from '../../components/question/hasExplanation.ts'
import { Pictures } from '../../components/question/Pictures.tsx'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { RichText } from '../../components/RichText.tsx'
import { PicturesOf } from '../../question/PicturesOf.tsx'
import { MistakeFoot } from './MistakeFoot.tsx'
import { MistakeHead } from './MistakeHead.tsx'

type MistakeCardProps = { mistake: MistakeView | undefined; toLeave: number | undefined }

/** A question answered wrong: what one said, what is right, and why. */
export function MistakeCard({ mistake, toLeave }: MistakeCardProps) {
  if (!mistake) return <div className="h-60 rounded-xl border border-line bg-surface" />
  const { question } = mistake
  return (
    <article className="rounded-xl border border-line bg-surface px-4 py-4 shadow-raised sm:px-5">
      <MistakeHead mistake={mistake} toLeave={toLeave} />
      <PicturesOf questionId={question.id} number={question.number} images={question.images}>
        <AsAnswered mistake={mistake} />
      </PicturesOf>
      <MistakeFoot mistake={mistake} />
    </article>
  )
}

function AsAnswered({ mistake }: { mistake: MistakeView }) {
  const { question, lastWrongResponse } = mistake
  return (
    <>
      <RichText text={question.stem} className="block leading-7" />
      <Pictures field="stem" />
      {question.options.length > 0 && lastWrongResponse.kind === 'options' ? (
        <>
          <AnsweredOptions
            type={question.type}
            options={question.options}
            answer={question.key}
            response={lastWrongResponse}
          />
          <Pictures field="answer" />
        </>
      ) : (
        <Answers mistake={mistake} />
      )}
      {question.keyOrigin === 'model' && <AnswerByModel />}
      {hasExplanation(question) && (
        <Explanation text={question.explanation ?? ''} origin={question.explanationOrigin} />
      )}
    </>
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
        <dd className="text-good">
          {key ? <RichText text={words.key(key)} /> : t('bank.noAnswer')}
          <Pictures field="answer" />
        </dd>
      </div>
    </dl>
  )
}
