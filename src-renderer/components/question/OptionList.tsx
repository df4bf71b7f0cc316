import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Option } from '../../../src-main/contract/questionTypes.ts'
import { cx } from '../cx.ts'
import { RichText } from '../RichText.tsx'
import { Pictures } from './Pictures.tsx'

type OptionListProps = { options: readonly Option[]; rightLabels: readonly string[] }

/** Options to read, the right ones marked. */
export function OptionList({ options, rightLabels }: OptionListProps) {
  const { t } = useTranslation()
  if (options.length === 0) return null
  return (
    <ul className="mt-2 space-y-0.5">
      {options.map((option) => {
        const isRight = rightLabels.includes(option.label)
        return (
          <li
            key={option.label}
            className={cx(
              '-mx-2 flex w-fit max-w-[calc(100%+1rem)] gap-2.5 rounded-md px-2 py-0.5',
              isRight && 'bg-good-soft text-good',
            )}
          >
            <span className={cx('w-4 shrink-0', isRight ? 'font-semibold' : 'text-muted')}>{option.label}</span>
            <div className="min-w-0 flex-1">
              <RichText text={option.text} />
              <Pictures field="option" label={option.label} />
            </div>
            {isRight && <Check role="img" aria-label={t('bank.rightOption')} className="mt-1.5 size-4 shrink-0" />}
          </li>
        )
      })}
    </ul>
  )
}
