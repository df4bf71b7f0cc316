import { CircleCheck, CircleDashed, CircleDot, CircleX } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { verdicts } from '../../../src-main/contract/choices.ts'
import type { AskedQuestion, AttemptView } from '../../../src-main/contract/practiceCalls.ts'
import type { Verdict } from '../../../src-main/contract/questionTypes.ts'
import { cx } from '../../components/cx.ts'
import { AnswerByModel } from '../../components/question/AnswerByModel.tsx'
import { Explanation } from '../../components/question/Explanation.tsx'
import { hasExplanation } from '../../components/question/hasExplanation.ts'
import { Pictures } from '../../components/question/Pictures.tsx'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { NoteOf } from '../../question/NoteOf.tsx'
import { ReasonButtons } from '../../question/ReasonButtons.tsx'
import { shownKey } from '../input/shownLetters.ts'
import { Grade } from './Grade.tsx'
import { RatingLine } from './RatingLine.tsx'

type ResultProps = {
  asked: AskedQuestion
  attempt: AttemptView
  onGrade: (verdict: (typeof verdicts)[number]) => void
  /** What else there is to grade with. */
  children?: ReactNode
  /** It has just come in: it is brought on the screen. */
  isNew?: boolean
}

const looks: Record<Verdict, { tone: string; icon: ReactNode }> = {
  correct: { tone: 'text-good', icon: <CircleCheck aria-hidden /> },
  partial: { tone: 'text-warn', icon: <CircleDot aria-hidden /> },
  incorrect: { tone: 'text-bad', icon: <CircleX aria-hidden /> },
  ungraded: { tone: 'text-muted', icon: <CircleDashed aria-hidden /> },
}

/** The verdict, read out as it comes; the right answer in words, the explanation, and one's own grade where it is asked for. */
export function Result({ asked, attempt, onGrade, isNew = false, children }: ResultProps) {
  const { t } = useTranslation()
  const head = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isNew) head.current?.scrollIntoView({ block: 'nearest' })
  }, [isNew])
  const words = useAnswerWords()
  const { verdict, key } = attempt
  const { tone, icon } = looks[verdict]
  const inWords = key && key.kind !== 'text' ? words.key(shownKey(asked, key)) : undefined
  return (
    <section className="mt-6">
      <p
        ref={head}
        className={cx(
          // clear of what sticks to the edges of the window
          'flex scroll-mt-20 scroll-mb-24 flex-wrap items-center gap-x-2 text-lg font-semibold [&_svg]:size-5',
          tone,
        )}
      >
        {icon}
        <strong className="font-semibold">{t(`practice.verdict.${verdict}`)}</strong>
        {inWords && verdict !== 'correct' && asked.type !== 'fillIn' && (
          <span className="ml-2 text-base font-normal text-ink">
            {t('practice.rightAnswer')} <strong className="font-semibold text-good">{inWords}</strong>
          </span>
        )}
      </p>
      {key === null && <p className="mt-1 text-muted">{t('practice.noReference')}</p>}
      {key !== null && attempt.keyOrigin === 'model' && <AnswerByModel />}
      <Pictures field="answer" />
      {hasExplanation(attempt) && <Explanation text={attempt.explanation ?? ''} origin={attempt.explanationOrigin} />}
      <NoteOf questionId={asked.questionId} />
      {(verdict === 'incorrect' || verdict === 'partial') && <ReasonButtons questionId={asked.questionId} />}
      <Grade attempt={attempt} onGrade={onGrade} />
      {children}
      {verdict === 'correct' && <RatingLine attemptId={attempt.attemptId} />}
    </section>
  )
}
