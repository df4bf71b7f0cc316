import { useTranslation } from 'react-i18next'
import type { AnswerView } from '../../../src-main/contract/practiceCalls.ts'
import { RightOptions } from '../../answering/input/AnswerInput.tsx'
import { shownKey } from '../../answering/input/shownLetters.ts'
import { useQuestionKeys } from '../../answering/keys/useQuestionKeys.ts'
import { QuestionFrame } from '../../answering/QuestionFrame.tsx'
import { useWork } from '../../answering/work/useWork.ts'
import { AnswerByModel } from '../../components/question/AnswerByModel.tsx'
import { Explanation } from '../../components/question/Explanation.tsx'
import { hasExplanation } from '../../components/question/hasExplanation.ts'
import { Pictures } from '../../components/question/Pictures.tsx'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { RichText } from '../../components/RichText.tsx'
import { NoteOf } from '../../question/NoteOf.tsx'
import type { QuestionProps } from './PracticeQuestion.tsx'
import { QuestionFoot } from './QuestionFoot.tsx'
import { Stem } from './Stem.tsx'
import { useTools } from './useTools.ts'

/** One question to read, its answer and explanation with it. */
export function StudyQuestion(props: QuestionProps & { answer: AnswerView }) {
  const { work, asked, answer, keysOff, ahead, ...onward } = props
  const { t } = useTranslation()
  const words = useAnswerWords()
  const tools = useTools(asked.questionId, onward.dialogs)
  useWork(work, asked) // for the time spent
  useQuestionKeys(
    { asked, reading: true, on: !keysOff, ahead },
    {
      enter: onward.onNext,
      tool: tools.use,
      previous: onward.onPrevious,
      next: onward.onSkip,
      leave: onward.onLeave,
      help: onward.onHelp,
      ...(onward.onReveal && { reveal: onward.onReveal }),
    },
  )
  return (
    <QuestionFrame keysOff={keysOff}>
      <Stem asked={asked} tools={tools} />
      <RightOptions asked={asked} answer={answer} />
      <section aria-label={t('study.answer')} className="mt-6">
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
      </section>
      <QuestionFoot
        answered
        canSubmit={false}
        isFirst={asked.index === 0}
        isLast={onward.isLast}
        hint={undefined}
        onSubmit={onward.onNext}
        onNext={onward.onNext}
        onSkip={onward.onSkip}
        onPrevious={onward.onPrevious}
      />
    </QuestionFrame>
  )
}
