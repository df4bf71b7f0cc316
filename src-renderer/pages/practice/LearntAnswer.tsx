import { useTranslation } from 'react-i18next'
import type { AnswerView, AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { shownKey } from '../../answering/input/shownLetters.ts'
import { AnswerByModel } from '../../components/question/AnswerByModel.tsx'
import { Explanation } from '../../components/question/Explanation.tsx'
import { hasExplanation } from '../../components/question/hasExplanation.ts'
import { Pictures } from '../../components/question/Pictures.tsx'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { RichText } from '../../components/RichText.tsx'
import { NoteOf } from '../../question/NoteOf.tsx'

/** The answer in words, its explanation and one's own note: what there is to learn. */
export function LearntAnswer({ asked, answer }: { asked: AskedQuestion; answer: AnswerView }) {
  const { t } = useTranslation()
  const words = useAnswerWords()
  return (
    <>
      {answer.key === null ? (
        <p className="text-muted">{t('practice.noReference')}</p>
      ) : (
        <div className="flex flex-wrap items-baseline gap-x-2.5 text-lg">
          <span className="text-base text-muted">{t('study.answer')}</span>
          <RichText text={words.key(shownKey(asked, answer.key))} className="min-w-0 font-semibold text-good" />
        </div>
      )}
      {answer.key !== null && answer.keyOrigin === 'model' && <AnswerByModel />}
      <Pictures field="answer" />
      {hasExplanation(answer) && <Explanation text={answer.explanation ?? ''} origin={answer.explanationOrigin} />}
      <NoteOf questionId={asked.questionId} />
    </>
  )
}
