import { CircleCheck, CircleDashed, CircleDot, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
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
import { useWholeInView } from './useWholeInView.ts'

type ResultProps = {
  asked: AskedQuestion
  attempt: AttemptView
  onGrade: (verdict: (typeof verdicts)[number]) => void
  /** What else there is to grade with. */
  children?: ReactNode
  /** It has just come in: it is brought on the screen. */
  isNew?: boolean
  /** Keys rate it and say why it was wrong. */
  hasKeys?: boolean
}

const looks: Record<Verdict, { tone: string; icon: ReactNode }> = {
  correct: { tone: 'text-good', icon: <CircleCheck aria-hidden /> },
  partial: { tone: 'text-warn', icon: <CircleDot aria-hidden /> },
  incorrect: { tone: 'text-bad', icon: <CircleX aria-hidden /> },
  ungraded: { tone: 'text-muted', icon: <CircleDashed aria-hidden /> },
}

/** Of what sticks to the edges of the window. */
const clear = 'scroll-mt-20 scroll-mb-24'

/** The verdict, read out as it comes; the right answer in words, the explanation, and one's own grade where it is asked for. */
export function Result({ asked, attempt, onGrade, isNew = false, hasKeys = false, children }: ResultProps) {
  const { t } = useTranslation()
  const { whole, head } = useWholeInView(isNew)
  const words = useAnswerWords()
  const { verdict, key } = attempt
  const { tone, icon } = looks[verdict]
  const isOwn = attempt.gradedBy === 'self'
  const signOf = hasKeys ? (digit: number) => (isOwn ? `⇧${digit}` : `${digit}`) : undefined
  const inWords = key && key.kind !== 'text' ? words.key(shownKey(asked, key)) : undefined
  return (
    <section className="mt-6">
      <div ref={whole} className={clear}>
        <p
          ref={head}
          className={cx(clear, 'flex flex-wrap items-center gap-x-2 text-lg font-semibold [&_svg]:size-5', tone)}
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
      </div>
      {(verdict === 'incorrect' || verdict === 'partial') && (
        <ReasonButtons questionId={asked.questionId} signOf={signOf} />
      )}
      <Grade attempt={attempt} onGrade={onGrade} />
      {children}
      {verdict === 'correct' && <RatingLine attemptId={attempt.attemptId} signOf={signOf} />}
    </section>
  )
}
