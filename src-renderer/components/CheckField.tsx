import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'

type CheckFieldProps = {
  /** Read out; shown as well unless `children` stand for it. */
  label: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
  children?: ReactNode
}

export function CheckField({ label, checked, disabled, onChange, children }: CheckFieldProps) {
  const id = useId()
  return (
    <div className={cx('flex min-w-0 items-start gap-2.5', disabled && 'opacity-60')}>
      <input
        id={id}
        type="checkbox"
        aria-label={children === undefined ? undefined : label}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className={cx(
          'mt-[calc((1lh-1rem)/2)] size-4 shrink-0 accent-accent',
          children === undefined && 'pointer-coarse:mt-[calc((1lh-1rem)/2+0.5rem)]',
        )}
      />
      {children ?? (
        <label htmlFor={id} className="min-w-0 pointer-coarse:py-2">
          {label}
        </label>
      )}
    </div>
  )
}
