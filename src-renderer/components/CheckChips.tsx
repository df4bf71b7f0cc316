import { Check } from 'lucide-react'
import { cx } from './cx.ts'

type Chip<Value> = { value: Value; label: string; count?: string }

type CheckChipsProps<Value> = {
  label: string
  chips: readonly Chip<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Any of a number of choices: check boxes in a quieter dress. A long list scrolls by itself. */
export function CheckChips<Value extends string | number>({ label, chips, chosen, onChange }: CheckChipsProps<Value>) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="-m-1 flex max-h-48 flex-wrap gap-1.5 overflow-y-auto p-1">
        {chips.map(({ value, label, count }) => {
          const isChosen = chosen.includes(value)
          return (
            <label
              key={value}
              className={cx(
                'inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-lg border px-3 py-1 text-sm transition-colors select-none',
                'has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-[var(--focus)] pointer-coarse:min-h-11',
                isChosen ? 'border-accent bg-accent-soft text-accent-ink' : 'border-line bg-surface hover:border-edge',
              )}
            >
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() => onChange(isChosen ? chosen.filter((each) => each !== value) : [...chosen, value])}
                className="sr-only"
              />
              {isChosen && <Check aria-hidden className="size-4 shrink-0" />}
              <span className="min-w-0 break-words">{label}</span>
              {count !== undefined && <span className={isChosen ? '' : 'text-muted'}>{count}</span>}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
