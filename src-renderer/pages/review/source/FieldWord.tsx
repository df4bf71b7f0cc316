import { useTranslation } from 'react-i18next'
import type { SourceField } from '../../../../src-main/contract/questionCalls.ts'
import { cx } from '../../../components/cx.ts'
import { fieldLooks } from './fieldLooks.ts'

/** What the lines from here on were read for. */
export function FieldWord({ field, className }: { field: SourceField; className?: string }) {
  const { t } = useTranslation()
  return (
    <span
      className={cx(
        'shrink-0 rounded-sm px-1 text-xs leading-5 font-medium whitespace-nowrap',
        fieldLooks[field].word,
        className,
      )}
    >
      {t(`question.sourceFields.${field}`)}
    </span>
  )
}
