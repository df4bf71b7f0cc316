import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswersCompared, DuplicateView } from '../../../src-main/contract/duplicateCalls.ts'
import { cx } from '../../components/cx.ts'
import { Facts } from '../../components/Facts.tsx'
import { KeySign } from '../../components/KeySign.tsx'
import { Pictures } from '../../components/question/Pictures.tsx'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { Tag } from '../../components/Tag.tsx'
import { AnnotationLines } from '../../question/AnnotationLines.tsx'
import { PicturesOf } from '../../question/PicturesOf.tsx'
import { Differing } from './Differing.tsx'

type CopyColumnProps = {
  copy: DuplicateView
  /** With which it is compared. */
  other: DuplicateView
  /** Its key on the keyboard, from 1. */
  sign: number
  /** Of the choice which one stays. */
  choice: string
  isKept: boolean
  answers: AnswersCompared
  onKeep: () => void
}

/** One place where the question is: where it is from, what it says, what was done with it. */
export function CopyColumn({ copy, other, sign, choice, isKept, answers, onKeep }: CopyColumnProps) {
  const { t } = useTranslation()
  const about = useId()
  const { bankName, number, documents, attempts } = copy
  return (
    <li className={cx('min-w-0 bg-surface px-4 py-3 sm:px-5', isKept && 'shadow-[inset_3px_0_0_var(--accent)]')}>
      <div className="flex items-start gap-3">
        <label className="flex min-w-0 flex-1 cursor-pointer items-start gap-2.5 pointer-coarse:min-h-10">
          <input
            type="radio"
            name={choice}
            checked={isKept}
            aria-describedby={about}
            className="mt-1.5 size-4 shrink-0 accent-accent"
            onChange={onKeep}
          />
          <span className="min-w-0">
            <span className="font-medium break-words">{bankName}</span>
            {number !== null && <span className="ml-2 text-sm text-muted">{t('duplicates.number', { number })}</span>}
          </span>
        </label>
        {isKept && <Tag tone="accent">{t('duplicates.stays')}</Tag>}
        {sign < 10 && <KeySign>{sign}</KeySign>}
      </div>
      <p id={about} className="mb-2 pl-[1.625rem] text-sm break-words text-muted">
        {[
          documents.length > 0 ? t('duplicates.by', { names: documents.join(', ') }) : t('duplicates.byHand'),
          attempts > 0 && t('duplicates.answered', { count: attempts }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <PicturesOf questionId={copy.id} number={number} images={copy.images}>
        <div className="sized">
          <Differing text={copy.stem} other={other.stem} className="block leading-7" />
          <Pictures field="stem" />
          <Options copy={copy} other={other} />
          <Answer copy={copy} answers={answers} />
          {copy.explanation !== null && (
            <div className="mt-2 border-l-2 border-line pl-3 text-sm">
              <span className="text-muted">{t('bank.explanation')}</span>
              <div>
                <Differing text={copy.explanation} other={other.explanation ?? undefined} />
              </div>
            </div>
          )}
        </div>
      </PicturesOf>
      <AnnotationLines annotations={copy.annotations} />
      <Facts
        className="mt-2"
        facts={[copy.annotations.bookmarked && t('question.marks.bookmarked'), copy.isEdited && t('question.edited')]}
      />
    </li>
  )
}

/** An option is compared with the one that says the same, or most nearly: letters and their order say nothing. */
function counterpart(text: string, others: readonly string[]): string | undefined {
  if (others.includes(text)) return text
  const plain = (option: string) => option.replace(/[\s\p{P}]/gu, '').toLowerCase()
  return others.find((option) => plain(option) === plain(text))
}

function Options({ copy, other }: Pick<CopyColumnProps, 'copy' | 'other'>) {
  const others = other.options.map(({ text }) => text)
  const right = copy.key?.kind === 'options' ? copy.key.labels : []
  if (copy.options.length === 0) return null
  return (
    <ul className="mt-1.5 space-y-0.5">
      {copy.options.map(({ label, text }) => (
        <li key={label} className={cx('flex gap-2.5', right.includes(label) && 'font-medium')}>
          <span className="w-4 shrink-0 text-muted">{label}</span>
          <div className="min-w-0 flex-1">
            <Differing text={text} other={counterpart(text, others)} />
            <Pictures field="option" label={label} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const answerLooks: Record<AnswersCompared, string> = {
  different: 'bg-bad-soft text-bad',
  unknown: 'bg-sunken text-ink',
  alike: 'bg-good-soft text-good',
}

/** By what is chosen, not by its letter alone, which may be another one in each place. */
function Answer({ copy: { key, options }, answers }: Pick<CopyColumnProps, 'copy' | 'answers'>) {
  const { t } = useTranslation()
  const words = useAnswerWords()
  if (key === null)
    return (
      <p className="mt-2 flex gap-3 text-sm">
        <span className="shrink-0 text-muted">{t('bank.answer')}</span>
        <span className="text-warn">{t('bank.noAnswer')}</span>
      </p>
    )
  const chosen = key.kind === 'options' ? options.filter(({ label }) => key.labels.includes(label)) : []
  const texts = chosen.length > 0 ? chosen.map(({ label, text }) => `${label} ${text}`) : [words.key(key)]
  return (
    <div className={cx('mt-2 flex gap-3 rounded-lg px-3 py-1.5', answerLooks[answers])}>
      <span className="shrink-0 pt-0.5 text-sm">{t('bank.answer')}</span>
      <div className="min-w-0 font-medium">
        {texts.map((text) => (
          <Differing key={text} text={text} other={undefined} className="block" />
        ))}
      </div>
    </div>
  )
}
