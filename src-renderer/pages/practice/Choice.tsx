import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../components/cx.ts'
import { RichText } from '../../components/RichText.tsx'

type ChoiceProps = {
  kind: 'radio' | 'checkbox'
  /** One name for the choices of one question. */
  group: string
  /** The letter or digit that chooses it. */
  sign: string
  text: string
  chosen: boolean
  /** undefined while not answered, or where the document gives no answer. */
  right: boolean | undefined
  answered: boolean
  onChoose: () => void
}

const frame = (chosen: boolean, right: boolean | undefined, answered: boolean) => {
  if (right) return 'border-good bg-good-soft'
  if (chosen && right === false) return 'border-bad bg-bad-soft'
  if (chosen) return 'border-accent bg-accent-soft'
  return answered ? 'border-line bg-surface text-muted' : 'border-line bg-surface hover:border-edge'
}

/** One option to choose: a large target, and after answering what it was worth. */
export const Choice = ({ kind, group, sign, text, chosen, right, answered, onChoose }: ChoiceProps) => (
  <label
    className={cx(
      'flex w-full items-start gap-3.5 rounded-xl border px-4 py-3 transition-colors',
      'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-[var(--focus)]',
      frame(chosen, right, answered),
    )}
  >
    <input type={kind} name={group} checked={chosen} disabled={answered} onChange={onChoose} className="sr-only" />
    <span
      aria-hidden
      className={cx(
        'flex size-6 shrink-0 items-center justify-center border text-xs font-semibold',
        kind === 'radio' ? 'rounded-full' : 'rounded-md',
        chosen && right === undefined ? 'border-accent bg-accent text-on-accent' : 'border-current/30',
        chosen && right !== undefined && 'border-current',
      )}
    >
      {sign}
    </span>
    <RichText text={text} className="min-w-0 flex-1 leading-6" />
    <Mark chosen={chosen} right={right} />
  </label>
)

function Mark({ chosen, right }: { chosen: boolean; right: boolean | undefined }) {
  const { t } = useTranslation()
  if (right) return <Check role="img" aria-label={t('practice.rightAnswer')} className="size-5 shrink-0 text-good" />
  if (chosen && right === false) {
    return <X role="img" aria-label={t('practice.verdict.incorrect')} className="size-5 shrink-0 text-bad" />
  }
  return null
}
