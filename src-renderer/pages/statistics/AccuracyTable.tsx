import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerCount } from '../../../src-main/contract/statisticsCalls.ts'
import { cx } from '../../components/cx.ts'
import { ShareBar } from './ShareBar.tsx'
import { useStatisticsFormat } from './useStatisticsFormat.ts'

export type NamedCount<Count extends AnswerCount = AnswerCount> = {
  key: string
  name: string
  note?: string | undefined
  count: Count
}

type RowAction<Count extends AnswerCount> = {
  /** What can be done about a row, in a column of its own; where it is narrow the number of answers makes room for it. */
  action?: { name: string; of: (row: NamedCount<Count>) => ReactNode } | undefined
}

type AccuracyTableProps<Count extends AnswerCount> = RowAction<Count> & {
  caption: string
  rows: readonly NamedCount<Count>[]
}

/** A chart that is a table: each row with its share of right answers as a bar. */
export function AccuracyTable<Count extends AnswerCount>({ caption, rows, action }: AccuracyTableProps<Count>) {
  const { t } = useTranslation()
  return (
    <table className="w-full table-fixed text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-muted">
          <th scope="col" className="w-2/5 py-2 text-left font-medium">
            {t('statistics.topics.name')}
          </th>
          <th scope="col" className="py-2 pl-3 text-right font-medium">
            {t('statistics.accuracyColumn')}
          </th>
          <th scope="col" className={cx('w-20 py-2 pl-2 text-right font-medium sm:w-24', action && 'max-xs:hidden')}>
            {t('statistics.answered')}
          </th>
          <th scope="col" className="w-24 py-2 pl-3 text-right font-medium max-sm:hidden">
            {t('statistics.topics.time')}
          </th>
          {action && (
            <th scope="col" className="w-11 sm:w-30">
              <span className="sr-only">{action.name}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map((row) => (
          <Row key={row.key} row={row} action={action} />
        ))}
      </tbody>
    </table>
  )
}

function Row<Count extends AnswerCount>({ row, action }: RowAction<Count> & { row: NamedCount<Count> }) {
  const format = useStatisticsFormat()
  const { name, note, count } = row
  const right = 'py-2 pl-3 text-right whitespace-nowrap'
  return (
    <tr>
      <th scope="row" className="py-2 text-left font-normal">
        <span className="block break-words">{name}</span>
        {note !== undefined && note !== name && <span className="block break-words text-muted">{note}</span>}
      </th>
      <td className={right}>
        <span className="flex items-center justify-end gap-2.5">
          <ShareBar parts={[{ key: 'right', share: count.correct / count.answered, colour: 'var(--accent)' }]} />
          <span className="w-10 shrink-0">{format.accuracy(count)}</span>
        </span>
      </td>
      <td className={cx(right, action && 'max-xs:hidden')}>{format.number(count.answered)}</td>
      <td className={`${right} max-sm:hidden`}>{format.timeEach(count)}</td>
      {action && <td className="py-1 text-right">{action.of(row)}</td>}
    </tr>
  )
}
