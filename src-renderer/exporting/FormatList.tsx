import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '../../src-main/contract/exportCalls.ts'
import { cx } from '../components/cx.ts'
import { useFormatName } from './useFormatName.ts'

type FormatListProps = {
  formats: readonly ExportFormat[]
  format: ExportFormat
  onChange: (format: ExportFormat) => void
}

/** One format to choose, each with a line on what it is for. */
export function FormatList({ formats, format, onChange }: FormatListProps) {
  const { t } = useTranslation()
  const nameOf = useFormatName()
  const name = useId()
  return (
    <fieldset className="space-y-1">
      <legend className="sr-only">{t('exporting.format')}</legend>
      {formats.map((value) => (
        <label
          key={value}
          className={cx(
            'flex items-baseline gap-3 rounded-lg px-3 py-2 pointer-coarse:min-h-10',
            'has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-[var(--focus)]',
            value === format ? 'bg-sunken' : 'hover:bg-sunken',
          )}
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === format}
            onChange={() => onChange(value)}
            className="size-4 shrink-0 translate-y-0.5 accent-accent"
          />
          <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
            <span className="w-28 shrink-0 font-medium">{nameOf(value)}</span>
            <span className="min-w-0 flex-1 basis-48 text-sm text-muted">{t(`exporting.about.${value}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
