import type { ReactNode } from 'react'
import type { verdicts } from '../../src-main/contract/choices.ts'
import type { AskedQuestion, AttemptView } from '../../src-main/contract/practiceCalls.ts'
import { Pictures } from '../components/question/Pictures.tsx'
import { RichText } from '../components/RichText.tsx'
import { PicturesOf } from '../question/PicturesOf.tsx'
import { AnswerInput } from './input/AnswerInput.tsx'
import { shownImages } from './input/shownLetters.ts'
import { Result } from './result/Result.tsx'

type ReviewedQuestionProps = {
  asked: AskedQuestion
  onGrade: (attempt: AttemptView, verdict: (typeof verdicts)[number]) => void
  /** What else there is to grade an answer with. */
  grading?: (attempt: AttemptView) => ReactNode
  /** Shown where there is no answer. */
  unanswered: ReactNode
}

const nothing = () => {}

/** A question as it was answered, with its key and explanation; a grade of one's own can still be given. */
export function ReviewedQuestion({ asked, onGrade, grading, unanswered }: ReviewedQuestionProps) {
  const { attempt } = asked
  return (
    <PicturesOf questionId={asked.questionId} number={asked.number} images={shownImages(asked)}>
      <div className="sized mb-4">
        <RichText text={asked.stem} className="block text-lg leading-8" />
        <Pictures field="stem" />
      </div>
      {attempt ? (
        <>
          <AnswerInput asked={asked} draft={attempt.response} onToggle={nothing} onChange={nothing} />
          <Result asked={asked} attempt={attempt} onGrade={(verdict) => onGrade(attempt, verdict)}>
            {grading?.(attempt)}
          </Result>
        </>
      ) : (
        unanswered
      )}
    </PicturesOf>
  )
}
