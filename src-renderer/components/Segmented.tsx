import { useId } from 'react'
import { cx } from './cx.ts'
import { KeySign } from './KeySign.tsx'

type Segment<Value> = { value: Value; label: string; count?: string; disabled?: boolean; sign?: string | undefined }

type SegmentedProps<Value> = {
  label: string
  value: Value
  segments: readonly Segment<Value>[]
  onChange: (value: Value) => void
}

/** A few choices side by side of which one holds: radio buttons in a quieter dress. */
export function Segmented<Value extends string>({ label, value, segments, onChange }: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-0.5 rounded-lg bg-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={cx(
            'flex h-8 flex-auto items-center justify-center gap-1.5 rounded-md px-3 text-sm font-medium whitespace-nowrap transition-colors select-none',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-[var(--focus)]',
            segment.value === value ? 'bg-knob text-ink shadow-raised' : 'text-muted hover:text-ink',
            segment.disabled && 'pointer-events-none opacity-45',
          )}
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            disabled={segment.disabled}
            onChange={() => onChange(segment.value)}
            className="sr-only"
          />
          {segment.sign !== undefined && <KeySign>{segment.sign}</KeySign>}
          <span>{segment.label}</span>
          {segment.count !== undefined && <span className="font-normal text-muted">{segment.count}</span>}
        </label>
      ))}
    </fieldset>
  )
}
