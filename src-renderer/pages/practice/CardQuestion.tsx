import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemoryRating } from '../../../src-main/contract/planCalls.ts'
import type { AnswerView, AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { RightOptions } from '../../answering/input/AnswerInput.tsx'
import { useQuestionKeys } from '../../answering/keys/useQuestionKeys.ts'
import { QuestionFrame } from '../../answering/QuestionFrame.tsx'
import { useReadAloud } from '../../answering/speaking/useReadAloud.ts'
import { useWork } from '../../answering/work/useWork.ts'
import { useCall } from '../../bridge/useCall.ts'
import { cx } from '../../components/cx.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { Pictures } from '../../components/question/Pictures.tsx'
import { RichText } from '../../components/RichText.tsx'
import { CardFoot } from './CardFoot.tsx'
import { LearntAnswer } from './LearntAnswer.tsx'
import { onwardKeys } from './onwardKeys.ts'
import type { QuestionProps } from './QuestionProps.ts'
import { Stem } from './Stem.tsx'
import { useRecall } from './useRecall.ts'
import { useTools } from './useTools.ts'

/** A question whose answer is hidden until one has thought of it; then one says how well one remembered it. */
export function CardQuestion(props: QuestionProps & { answer: AnswerView }) {
  const { session, work: sessionWork, asked, answer, keysOff, ahead, ...onward } = props
  const { t } = useTranslation()
  const [isTurned, setTurned] = useState(asked.attempt !== null)
  const tools = useTools({ questionId: asked.questionId, dialogs: onward.dialogs, isAnswered: isTurned })
  const work = useWork(sessionWork, asked)
  const listen = useReadAloud(asked, isTurned ? answer : null)
  const recall = useRecall(session, asked, onward.onNext)
  const rated = useRating(asked)
  const turn = () => setTurned(!isTurned)
  const rate = (rating: MemoryRating) => void recall.rate(rating, work.spentTime())
  const fault = recall.fault ?? tools.fault
  useQuestionKeys(
    { asked, reading: false, side: isTurned ? 'back' : 'front', on: !keysOff, isBusy: recall.pending, ahead },
    {
      turn,
      // no key rates by the way: what was rated is left, what was not is asked
      enter: isTurned ? (asked.attempt ? onward.onNext : () => {}) : turn,
      rate,
      tool: tools.use,
      ...onwardKeys(onward, listen),
    },
  )
  return (
    <QuestionFrame keysOff={keysOff}>
      <Stem asked={asked} tools={tools} onListen={listen} />
      <div className="sized">
        {isTurned && asked.type !== 'trueFalse' ? (
          <RightOptions asked={asked} answer={answer} />
        ) : (
          <HiddenOptions asked={asked} />
        )}
        <section aria-label={t('study.answer')} aria-live="polite" className="mt-6">
          {isTurned && <LearntAnswer asked={asked} answer={answer} />}
        </section>
      </div>
      {fault && <FaultNotice fault={fault} />}
      <CardFoot
        isTurned={isTurned}
        rating={rated}
        isBusy={recall.pending}
        isFirst={asked.index === 0}
        isLast={onward.isLast}
        onTurn={turn}
        onRate={rate}
        onPrevious={onward.onPrevious}
        onSkip={onward.onSkip}
      />
    </QuestionFrame>
  )
}

/** How a card was rated in this session. */
function useRating({ attempt }: AskedQuestion) {
  const known = useCall('cards.rating', { attemptId: attempt?.attemptId ?? 0 }).value
  return attempt && known?.attemptId === attempt.attemptId ? known.rating : undefined
}

/** The options without a word on which is right, each where it stands once the card is turned. */
function HiddenOptions({ asked: { type, options } }: { asked: AskedQuestion }) {
  if (type === 'trueFalse' || options.length === 0) return null
  return (
    <ul className="space-y-2">
      {options.map(({ label, sign, text }) => (
        <li
          key={label}
          className="flex min-h-12 items-start gap-3.5 rounded-xl border border-line bg-surface px-4 py-3"
        >
          <span
            aria-hidden
            className={cx(
              'flex size-6 shrink-0 items-center justify-center border border-current/30 text-xs font-semibold',
              type === 'multiple' ? 'rounded-md' : 'rounded-full',
            )}
          >
            {sign}
          </span>
          <span className="min-w-0 flex-1 leading-6">
            <span className="sr-only">{sign}. </span>
            <RichText text={text} />
            <Pictures field="option" label={sign} />
          </span>
        </li>
      ))}
    </ul>
  )
}
