import { useTranslation } from 'react-i18next'
import { rightInARowToLeave } from '../../../src-main/contract/limits.ts'
import type { MistakeView } from '../../../src-main/contract/mistakeCalls.ts'
import { Explanation } from '../../components/question/Explanation.tsx'
import { MarkedAnswer } from '../../components/question/MarkedAnswer.tsx'
import { MarkedOptions } from '../../components/question/MarkedOptions.tsx'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { RichText } from '../../components/RichText.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'

/** A question answered wrong: what one said, what is right. */
export function MistakeCard({ mistake }: { mistake: MistakeView | undefined }) {
  if (!mistake) return <div className="h-60 rounded-xl border border-line bg-surface" />
  const { question, lastWrongResponse } = mistake
  return (
    <article className="rounded-xl border border-line bg-surface px-4 py-4 shadow-raised sm:px-5">
      <Head mistake={mistake} />
      <RichText text={question.stem} className="block leading-7" />
      {question.options.length > 0 && lastWrongResponse.kind === 'options' ? (
        <MarkedOptions options={question.options} answer={question.key} response={lastWrongResponse} />
      ) : (
        <Answers mistake={mistake} />
      )}
      {question.keyOrigin === 'model' && <MarkedAnswer />}
      {question.explanation && <Explanation text={question.explanation} origin={question.explanationOrigin} />}
    </article>
  )
}

function Head({ mistake }: { mistake: MistakeView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const { question, bankName, timesWrong, rightInARow, lastWrongAt } = mistake
  return (
    <p className="mb-2 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted">
      <span className="font-medium text-bad">{t('mistakes.timesWrong', { count: timesWrong })}</span>
      {rightInARow > 0 && (
        <span className="text-good">
          {t('mistakes.rightInARow', { count: rightInARow, times: rightInARowToLeave })}
        </span>
      )}
      <span>{t(`types.${question.type}`)}</span>
      <span className="break-words">{bankName}</span>
      <span className="sm:ml-auto">
        <span className="sr-only">{t('mistakes.when')} </span>
        {format.ago(lastWrongAt, now)}
      </span>
    </p>
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
