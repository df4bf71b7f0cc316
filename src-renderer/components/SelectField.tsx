import { Select } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'

type Choice<Value> = { value: Value; label: string }

type SelectFieldProps<Value> = {
  label: string
  value: Value
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
}

/** A small list to choose from; the label is read out, not shown. */
export function SelectField<Value extends string | number>({
  label,
  value,
  choices,
  onChange,
}: SelectFieldProps<Value>) {
  return (
    <Select.Root items={choices} value={value} onValueChange={(next) => next !== null && onChange(next)}>
      <Select.Trigger
        aria-label={label}
        className="print:hidden inline-flex h-9 max-w-56 min-w-0 items-center gap-2 rounded-lg border border-line bg-surface pr-2 pl-3 text-sm font-medium shadow-raised select-none hover:bg-sunken data-popup-open:bg-sunken"
      >
        <Select.Value className="truncate" />
        <Select.Icon className="text-muted">
          <ChevronsUpDown aria-hidden className="size-3.5" />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-30 outline-none">
          <Select.Popup className="max-h-[min(24rem,var(--available-height))] max-w-[calc(100vw-2rem)] min-w-[var(--anchor-width)] overflow-y-auto rounded-xl bg-surface p-1 shadow-float outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
            {choices.map((choice) => (
              <Select.Item
                key={choice.value}
                value={choice.value}
                className="grid grid-cols-[1fr_1rem] items-center gap-4 rounded-lg py-2 pr-2 pl-3 text-sm outline-none select-none data-highlighted:bg-sunken"
              >
                <Select.ItemText className="truncate">{choice.label}</Select.ItemText>
                <Select.ItemIndicator>
                  <Check aria-hidden className="size-4 text-accent-ink" />
                </Select.ItemIndicator>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
