import { RotateCcw, Strikethrough } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../components/cx.ts'
import { OptionVerdict } from '../../components/question/OptionVerdict.tsx'
import { type OptionState, optionState } from '../../components/question/optionState.ts'
import { Pictures } from '../../components/question/Pictures.tsx'
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
  /** Several are right, and an answer was given. */
  canMiss?: boolean
  crossed?: boolean
  /** `byHand`: with mouse or finger, and not by going through the options with the arrow keys. */
  onChoose: (byHand: boolean) => void
  /** Rules it out or lets it in again; where left out it cannot be. */
  onStrikeOut?: (() => void) | undefined
}

const frames: Record<OptionState, string> = {
  right: 'border-good bg-good-soft',
  key: 'border-good bg-good-soft',
  missed: 'border-dashed border-good bg-surface',
  wrong: 'border-bad bg-bad-soft',
}

const frame = (state: OptionState | undefined, chosen: boolean, answered: boolean) => {
  if (state) return frames[state]
  if (chosen) return 'border-accent bg-accent-soft'
  return answered ? 'border-line bg-surface text-muted' : 'border-line bg-surface hover:border-edge'
}

/** Filled where it was chosen, so that among right options one sees which were missed. */
const badge = (chosen: boolean, right: boolean | undefined) => {
  if (!chosen) return 'border-current/30'
  if (right === undefined) return 'border-accent bg-accent text-on-accent'
  return right ? 'border-good bg-good text-surface' : 'border-bad bg-bad text-surface'
}

/** One option to choose: a large target, and after answering what it was worth. A right click or a long press rules it out. */
export function Choice(props: ChoiceProps) {
  const {
    kind,
    group,
    sign,
    text,
    chosen,
    right,
    answered,
    canMiss = false,
    crossed = false,
    onChoose,
    onStrikeOut,
  } = props
  const { t } = useTranslation()
  const state = optionState({ chosen, right, canMiss })
  const canStrikeOut = onStrikeOut !== undefined && !answered
  const strikeOut = (event: MouseEvent) => {
    event.preventDefault()
    onStrikeOut?.()
  }
  return (
    <div className="group relative">
      <label
        onContextMenu={canStrikeOut ? strikeOut : undefined}
        className={cx(
          'flex min-h-12 w-full items-start gap-3.5 rounded-xl border px-4 py-3 transition-colors',
          'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-[var(--focus)]',
          frame(state, chosen, answered),
          canStrikeOut && 'pr-12 [-webkit-touch-callout:none]',
        )}
      >
        <input
          type={kind}
          name={group}
          checked={chosen}
          disabled={answered}
          onChange={({ nativeEvent }) => onChoose(nativeEvent instanceof UIEvent && nativeEvent.detail > 0)}
          className="sr-only"
        />
        <span
          aria-hidden
          className={cx(
            'flex size-6 shrink-0 items-center justify-center border text-xs font-semibold',
            kind === 'radio' ? 'rounded-full' : 'rounded-md',
            badge(chosen, right),
            crossed && !chosen && 'text-muted',
          )}
        >
          {sign}
        </span>
        <span className={cx('min-w-0 flex-1 leading-6', crossed && 'text-muted line-through decoration-2')}>
          <RichText text={text} />
          <Pictures field="option" label={sign} />
          {crossed && <span className="sr-only">{t('practice.ruledOut')}</span>}
        </span>
        <OptionVerdict state={state} brief />
      </label>
      {canStrikeOut && <StrikeOutButton sign={sign} crossed={crossed} onStrikeOut={onStrikeOut} />}
    </div>
  )
}

/** Seen where the pointer or the focus is, always where one touches, and where it lets an option in again. */
function StrikeOutButton({ sign, crossed, onStrikeOut }: { sign: string; crossed: boolean; onStrikeOut: () => void }) {
  const { t } = useTranslation()
  const label = t(crossed ? 'practice.letInAgain' : 'practice.strikeOut', { sign })
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onStrikeOut}
      className={cx(
        'absolute top-0.5 right-0.5 flex size-11 items-center justify-center rounded-lg text-muted transition-opacity hover:text-ink focus-visible:opacity-100 [&_svg]:size-4',
        !crossed && 'pointer-fine:opacity-0 pointer-fine:group-hover:opacity-100',
      )}
    >
      {crossed ? <RotateCcw aria-hidden /> : <Strikethrough aria-hidden />}
    </button>
  )
}
