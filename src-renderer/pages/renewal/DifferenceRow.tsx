import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import type { RenewalDifference, RenewalTake } from '../../../src-main/contract/renewalCalls.ts'
import { cx } from '../../components/cx.ts'
import { SideContent } from './SideContent.tsx'

type DifferenceRowProps = {
  difference: RenewalDifference
  mine: QuestionView
  read: QuestionView
  taken: RenewalTake
  onTake: (take: RenewalTake) => void
}

/** A field as it is now and as the newer version has it, side by side; the side that is chosen is the one that holds. */
export function DifferenceRow({ difference, mine, read, taken, onTake }: DifferenceRowProps) {
  const { t } = useTranslation()
  const name = useId()
  const field = t(`renewal.fields.${difference.field}`)
  const isOwn = difference.changedBy === 'person'
  const side = (take: RenewalTake, question: QuestionView) => (
    <SideCell
      name={name}
      words={t(`renewal.${take}`)}
      label={t('common.pair', { label: field, value: t(`renewal.${take}`) })}
      isTaken={taken === take}
      onTake={() => onTake(take)}
    >
      <SideContent side={difference[take]} question={question} mark={taken === take ? 'ins' : 'del'} />
    </SideCell>
  )
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{field}</legend>
      <div className="grid gap-x-2 @2xl:grid-cols-[5.5rem_1fr_1fr]">
        <p className="pt-1.5 text-sm text-muted">
          <span aria-hidden>{field}</span>
          {isOwn && <span className="text-xs text-accent-ink @max-2xl:ml-2 @2xl:block">{t('renewal.yours')}</span>}
        </p>
        {side('mine', mine)}
        {side('document', read)}
      </div>
    </fieldset>
  )
}

type SideCellProps = {
  name: string
  words: string
  /** The field, and which side it is. */
  label: string
  isTaken: boolean
  onTake: () => void
  children: ReactNode
}

/** Which side it is stands above both where they are side by side; its text is to be pressed as well. */
const SideCell = ({ name, words, label, isTaken, onTake, children }: SideCellProps) => (
  <label
    className={cx(
      'flex min-w-0 cursor-pointer gap-2.5 rounded-lg border px-3 py-1',
      isTaken ? 'border-accent shadow-[inset_3px_0_0_var(--accent)]' : 'border-transparent hover:bg-sunken',
    )}
  >
    <span className="flex h-7 shrink-0 items-center gap-2 pointer-coarse:min-h-10">
      <input
        type="radio"
        name={name}
        checked={isTaken}
        onChange={onTake}
        aria-label={label}
        className="size-4 shrink-0 accent-accent"
      />
      <span aria-hidden className="w-9 text-xs text-muted @2xl:hidden">
        {words}
      </span>
    </span>
    <div className="sized min-w-0 flex-1 leading-7">{children}</div>
  </label>
)
