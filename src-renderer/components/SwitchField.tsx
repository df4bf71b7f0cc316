import { Switch } from '@base-ui/react/switch'
import { useId } from 'react'

type SwitchFieldProps = {
  label: string
  /** Its name stands beside it already. */
  hideLabel?: boolean
  on: boolean
  onChange: (on: boolean) => void
}

export function SwitchField({ label, hideLabel, on, onChange }: SwitchFieldProps) {
  const id = useId()
  return (
    <div className="inline-flex h-9 items-center pointer-coarse:h-10 gap-2.5">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'py-2.5 text-sm font-medium select-none'}>
        {label}
      </label>
      <Switch.Root
        id={id}
        checked={on}
        onCheckedChange={onChange}
        className="relative flex h-5 w-9 shrink-0 rounded-full after:absolute after:-inset-2.5 bg-edge p-0.5 transition-colors data-checked:bg-accent"
      >
        <Switch.Thumb className="size-4 rounded-full bg-on-accent shadow-raised transition-transform data-checked:translate-x-4" />
      </Switch.Root>
    </div>
  )
}
