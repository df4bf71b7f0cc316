import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './cx.ts'

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'children'> & {
  label: string
  /** The label is read out, not shown. */
  isLabelHidden?: boolean
  /** What is wrong with the entry; the field is then marked. */
  problem?: string | undefined
  hint?: ReactNode
}

/** Several lines to type in; grows with what is typed. */
export function TextArea({ label, isLabelHidden, problem, hint, className, ...area }: TextAreaProps) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'mb-1.5 block text-sm font-medium'}>
        {label}
      </label>
      <textarea
        id={id}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        className={cx(
          'block field-sizing-content max-h-[40vh] w-full resize-none rounded-lg border bg-surface px-3 py-2 text-ink',
          problem === undefined ? 'border-edge' : 'border-bad',
        )}
        {...area}
      />
      <p id={`${id}-note`} className="mt-1.5 text-sm empty:hidden">
        {problem === undefined ? (
          hint && <span className="text-muted">{hint}</span>
        ) : (
          <span role="alert" className="text-bad">
            {problem}
          </span>
        )}
      </p>
    </div>
  )
}
