import { NumberField } from '@base-ui/react/number-field'
import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'

type StepperProps = {
  label: string
  value: number
  min: number
  max: number
  step?: number
  percent?: boolean
  onChange: (value: number) => void
}

/** A whole number, typed, or changed by buttons and arrow keys. It holds once it is left or entered. */
export function Stepper({ label, value, min, max, step = 1, percent = false, onChange }: StepperProps) {
  const { t, i18n } = useTranslation()
  const button =
    'flex size-9 items-center justify-center text-muted pointer-coarse:w-11 hover:bg-sunken hover:text-ink disabled:opacity-45 [&_svg]:size-4'
  return (
    <NumberField.Root
      key={value}
      defaultValue={value}
      min={min}
      max={max}
      step={step}
      locale={i18n.language}
      format={percent ? { style: 'percent', maximumFractionDigits: 0 } : { maximumFractionDigits: 0 }}
      onValueCommitted={(next) => next !== null && next !== value && onChange(next)}
    >
      <NumberField.Group className="flex overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
        <NumberField.Decrement aria-label={t('studySettings.fewer', { name: label })} className={button}>
          <Minus aria-hidden />
        </NumberField.Decrement>
        <NumberField.Input
          aria-label={label}
          className="h-9 w-14 pointer-coarse:h-10 border-x border-line bg-surface text-center text-sm font-medium -outline-offset-2"
        />
        <NumberField.Increment aria-label={t('studySettings.more', { name: label })} className={button}>
          <Plus aria-hidden />
        </NumberField.Increment>
      </NumberField.Group>
    </NumberField.Root>
  )
}
