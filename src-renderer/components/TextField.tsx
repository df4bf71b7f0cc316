import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './cx.ts'

type TextFieldProps = Omit<ComponentProps<'input'>, 'children'> & {
  label: string
  /** What is wrong with the entry; the field is then marked. */
  problem?: string | undefined
  hint?: ReactNode
  /** Buttons at the right, below in a narrow window. */
  children?: ReactNode
}

export const fieldLook = 'block h-9 w-full min-w-0 rounded-lg border border-edge bg-surface px-3 text-sm text-ink'

/** A line to type in, its label above, what to know about it below. */
export function TextField({ label, problem, hint, children, className, ...input }: TextFieldProps) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
          className={cx(fieldLook, 'flex-1 basis-52')}
          {...input}
        />
        {children}
      </div>
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
