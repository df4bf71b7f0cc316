import { useTranslation } from 'react-i18next'
import type { AnswerView } from '../../../src-main/contract/practiceCalls.ts'
import { RightOptions } from '../../answering/input/AnswerInput.tsx'
import { useQuestionKeys } from '../../answering/keys/useQuestionKeys.ts'
import { QuestionFrame } from '../../answering/QuestionFrame.tsx'
import { useReadAloud } from '../../answering/speaking/useReadAloud.ts'
import { useWork } from '../../answering/work/useWork.ts'
import { LearntAnswer } from './LearntAnswer.tsx'
import { onwardKeys } from './onwardKeys.ts'
import { QuestionFoot } from './QuestionFoot.tsx'
import type { QuestionProps } from './QuestionProps.ts'
import { Stem } from './Stem.tsx'
import { useTools } from './useTools.ts'

/** One question to read, its answer and explanation with it. */
export function StudyQuestion(props: QuestionProps & { answer: AnswerView }) {
  const { work, asked, answer, keysOff, ahead, ...onward } = props
  const { t } = useTranslation()
  const tools = useTools({ questionId: asked.questionId, dialogs: onward.dialogs, isAnswered: true })
  const listen = useReadAloud(asked, answer)
  useWork(work, asked) // for the time spent
  useQuestionKeys(
    { asked, reading: true, on: !keysOff, ahead },
    {
      enter: onward.onNext,
      tool: tools.use,
      ...onwardKeys(onward, listen),
    },
  )
  return (
    <QuestionFrame keysOff={keysOff}>
      <Stem asked={asked} tools={tools} onListen={listen} />
      <div className="sized">
        <RightOptions asked={asked} answer={answer} />
        <section aria-label={t('study.answer')} className="mt-6">
          <LearntAnswer asked={asked} answer={answer} />
        </section>
      </div>
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
