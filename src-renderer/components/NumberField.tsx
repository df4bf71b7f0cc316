import { useId } from 'react'
import { cx } from './cx.ts'
import { fieldLook } from './TextField.tsx'

type NumberFieldProps = {
  label: string
  value: string
  isDecimal?: boolean
  /** Stands behind the number: what it is of. */
  suffix?: string
  problem?: string | undefined
  /** Below, where it moves nothing that stands beside. */
  hint?: string | undefined
  onChange: (value: string) => void
  /** When one has typed it: on Enter, and on leaving the field. */
  onDone?: () => void
}

/** A short field for a number; what is typed stays text, so that nothing jumps while one types. */
export function NumberField({ label, value, isDecimal, suffix, problem, hint, onChange, onDone }: NumberFieldProps) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <div className="flex items-center gap-2.5">
        <input
          id={id}
          inputMode={isDecimal ? 'decimal' : 'numeric'}
          autoComplete="off"
          maxLength={7}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-suffix ${id}-note`}
          onChange={(event) => onChange(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={onDone}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onDone?.()}
          className={cx(fieldLook, 'w-24! tabular-nums', problem !== undefined && 'border-bad!')}
        />
        <span id={`${id}-suffix`} className="text-sm whitespace-nowrap text-muted empty:hidden">
          {suffix}
        </span>
      </div>
      <p
        id={`${id}-note`}
        className={cx('mt-1 text-sm empty:hidden', problem === undefined ? 'text-muted' : 'text-bad')}
      >
        {problem ?? hint}
      </p>
    </div>
  )
}
