import { useId } from 'react'
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

/** A field as it is now and as the newer version has it, side by side; the side that is pressed is the one that holds. */
export function DifferenceRow({ difference, mine, read, taken, onTake }: DifferenceRowProps) {
  const { t } = useTranslation()
  const name = useId()
  const field = t(`renewal.fields.${difference.field}`)
  const isOwn = difference.changedBy === 'person'
  const side = (take: RenewalTake, question: QuestionView) => (
    <SideCell
      name={name}
      words={`${t(`renewal.${take}`)}${take === 'mine' && isOwn ? ` (${t('renewal.yours')})` : ''}`}
      field={field}
      isTaken={taken === take}
      onTake={() => onTake(take)}
    >
      <SideContent side={difference[take]} question={question} mark={take === 'mine' ? 'del' : 'ins'} />
    </SideCell>
  )
  return (
    <fieldset className="min-w-0 border-t border-line px-4 pt-2 pb-3 sm:px-5">
      <legend className="sr-only">{field}</legend>
      <p aria-hidden className="mb-1 text-xs font-medium text-muted">
        {field}
      </p>
      <div className="grid gap-2 @2xl:grid-cols-2">
        {side('mine', mine)}
        {side('document', read)}
      </div>
    </fieldset>
  )
}

type SideCellProps = {
  name: string
  words: string
  field: string
  isTaken: boolean
  onTake: () => void
  children: React.ReactNode
}

const SideCell = ({ name, words, field, isTaken, onTake, children }: SideCellProps) => (
  <div
    className={cx(
      'min-w-0 rounded-lg border px-3 pt-1.5 pb-2',
      isTaken ? 'border-accent bg-surface shadow-[inset_3px_0_0_var(--accent)]' : 'border-line bg-surface',
    )}
  >
    <label className="flex cursor-pointer items-center gap-2 text-xs text-muted pointer-coarse:min-h-10">
      <input
        type="radio"
        name={name}
        checked={isTaken}
        onChange={onTake}
        aria-label={`${field}: ${words}`}
        className="size-3.5 shrink-0 accent-accent"
      />
      <span className={cx(isTaken && 'font-medium text-ink')}>{words}</span>
    </label>
    <div className="sized pt-0.5 leading-7">{children}</div>
  </div>
)
