import { PenLine, Split, TriangleAlert, Undo2 } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import type { RenewalDifference, RenewalPair, RenewalTake } from '../../../src-main/contract/renewalCalls.ts'
import { Button } from '../../components/Button.tsx'
import { cx } from '../../components/cx.ts'
import { Facts } from '../../components/Facts.tsx'
import { QuestionBody } from '../../components/question/QuestionBody.tsx'
import { RichText } from '../../components/RichText.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Tag } from '../../components/Tag.tsx'
import { AnnotationLines } from '../../question/AnnotationLines.tsx'
import { PicturesOf } from '../../question/PicturesOf.tsx'
import { DifferenceRow } from './DifferenceRow.tsx'
import { decisionOf, type Picks, takeOf, wordsOf } from './picks.ts'

type PairCardProps = {
  pair: RenewalPair
  picks: Picks
  isCurrent: boolean
  /** Set by whoever went to another card: that one is to have the focus. */
  wantsFocus: RefObject<boolean>
  onFocus: () => void
  onTake: (take: RenewalTake) => void
  onTakeField: (difference: RenewalDifference, take: RenewalTake) => void
  onApart: () => void
}

/** A question, what the newer version made of it, and whose word holds. */
export function PairCard({ pair, picks, isCurrent, wantsFocus, ...acts }: PairCardProps) {
  const { t } = useTranslation()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isCurrent || !wantsFocus.current) return
    wantsFocus.current = false
    card.current?.focus()
  })
  const { differences } = pair
  const question = pair.mine ?? pair.read
  if (!question) return null
  const words = wordsOf(pair)
  const decision = decisionOf(picks, pair)
  const isChoice = words !== 'fields' || differences.length > 0
  const sides = (['mine', 'document'] as const).map((value) => ({
    value,
    label: t(`renewal.one.${words}.${value}`),
    sign: isCurrent ? (value === 'mine' ? 'K' : 'T') : undefined,
  }))
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-current={isCurrent || undefined}
      aria-label={question.stem}
      onFocus={acts.onFocus}
      className={cx(
        '@container scroll-mt-24 scroll-mb-20 overflow-hidden rounded-xl border bg-surface shadow-raised outline-offset-2 md:scroll-mb-4',
        isCurrent ? 'border-accent' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2 sm:px-5">
        <Head pair={pair} question={question} />
        {isChoice && (
          <div className="ml-auto flex flex-wrap items-center justify-end gap-1">
            {pair.kind === 'edited' && decision !== 'apart' && (
              <Button size="small" look="ghost" onClick={acts.onApart}>
                <Split aria-hidden />
                {t('renewal.apart')}
              </Button>
            )}
            <Segmented<string>
              label={t('renewal.whatBecomes')}
              value={decision}
              segments={sides}
              onChange={(take) => acts.onTake(take === 'mine' ? 'mine' : 'document')}
            />
          </div>
        )}
      </div>
      {words === 'fields' ? (
        <>
          {(decision === 'apart' || !differences.some(({ field }) => field === 'stem')) && (
            <div className="line-clamp-2 px-4 pb-2.5 sm:px-5">
              <RichText text={question.stem} />
            </div>
          )}
          {decision === 'apart' ? (
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2.5 text-sm sm:px-5">
              {t('renewal.apartText')}
              <Button size="small" look="ghost" onClick={acts.onApart}>
                <Undo2 aria-hidden />
                {t('renewal.together')}
              </Button>
            </p>
          ) : (
            <Differences pair={pair} picks={picks} onTakeField={acts.onTakeField} />
          )}
        </>
      ) : (
        <Whole question={question} isOut={(decision !== 'document') === (words === 'new')} />
      )}
    </section>
  )
}

function Differences({ pair, picks, onTakeField }: Pick<PairCardProps, 'pair' | 'picks' | 'onTakeField'>) {
  const { t } = useTranslation()
  const { mine, read, differences } = pair
  if (!mine || !read || differences.length === 0) return null
  return (
    <div className="space-y-1.5 border-t border-line px-4 pt-2 pb-3 sm:px-5">
      <div aria-hidden className="grid grid-cols-[5.5rem_1fr_1fr] gap-x-2 text-xs text-muted @max-2xl:hidden">
        <span className="col-start-2 pl-3">{t('renewal.mine')}</span>
        <span className="pl-3">{t('renewal.document')}</span>
      </div>
      {differences.map((difference) => (
        <DifferenceRow
          key={difference.field}
          difference={difference}
          mine={mine}
          read={read}
          taken={takeOf(picks, pair, difference)}
          onTake={(take) => onTakeField(difference, take)}
        />
      ))}
    </div>
  )
}

/** Its number and what is to be known before it is decided. */
function Head({ pair, question }: { pair: RenewalPair; question: QuestionView }) {
  const { t } = useTranslation()
  const { differences, attempts, documents, wasRemoved, mine } = pair
  const hasOtherAnswer = pair.kind === 'edited' && differences.some(({ field }) => field === 'key')
  const isOwn = differences.some(({ changedBy }) => changedBy === 'person')
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">
      {question.number !== null && <span className="font-medium text-muted">{question.number}.</span>}
      {hasOtherAnswer && (
        <Tag tone="bad">
          <TriangleAlert aria-hidden />
          {t('renewal.otherAnswer')}
        </Tag>
      )}
      {isOwn && (
        <Tag tone="accent">
          <PenLine aria-hidden />
          {t('renewal.yourEdit')}
        </Tag>
      )}
      {wasRemoved && <Tag tone="warn">{t('renewal.wasRemoved')}</Tag>}
      <Facts
        facts={[
          attempts > 0 && t('renewal.answered', { count: attempts }),
          mine?.annotations.bookmarked && t('question.marks.bookmarked'),
          mine !== null && mine.annotations.note !== null && t('question.noteText'),
          documents.length > 0 && t('renewal.alsoIn', { names: documents.join(', ') }),
        ]}
      />
    </div>
  )
}

/** One that is new or gone, to be read; paler where it will not be in the bank. */
const Whole = ({ question, isOut }: { question: QuestionView; isOut: boolean }) => (
  <div className={cx('border-t border-line px-4 py-3 sm:px-5', isOut && 'bg-sunken')}>
    <PicturesOf questionId={question.id} number={question.number} images={question.images}>
      <QuestionBody question={question} showAnswer />
    </PicturesOf>
    <AnnotationLines annotations={question.annotations} />
  </div>
)
