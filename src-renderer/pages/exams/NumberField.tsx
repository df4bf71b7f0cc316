import { type ReactNode, useId } from 'react'
import { cx } from '../../components/cx.ts'
import { fieldLook } from '../../components/TextField.tsx'

type NumberFieldProps = {
  label: string
  value: string
  isDecimal?: boolean
  problem?: string | undefined
  hint?: ReactNode
  onChange: (value: string) => void
}

/** A short field for a number; what is typed stays text, so that nothing jumps while one types. */
export function NumberField({ label, value, isDecimal, problem, hint, onChange }: NumberFieldProps) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input
          id={id}
          inputMode={isDecimal ? 'decimal' : 'numeric'}
          autoComplete="off"
          maxLength={7}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => onChange(event.target.value)}
          onFocus={(event) => event.target.select()}
          className={cx(fieldLook, 'w-24! tabular-nums', problem !== undefined && 'border-bad!')}
        />
        <span id={`${id}-note`} className={cx('text-sm', problem === undefined ? 'text-muted' : 'text-bad')}>
          {problem ?? hint}
        </span>
      </div>
    </div>
  )
}
