import { useTranslation } from 'react-i18next'
import type { AnswerCount } from '../../../src-main/contract/statisticsCalls.ts'
import { ShareBar } from './ShareBar.tsx'
import { useStatisticsFormat } from './useStatisticsFormat.ts'

export type NamedCount = { key: string; name: string; note?: string | undefined; count: AnswerCount }

/** A chart that is a table: each row with its share of right answers as a bar. */
export function AccuracyTable({ caption, rows }: { caption: string; rows: readonly NamedCount[] }) {
  const { t } = useTranslation()
  const format = useStatisticsFormat()
  const right = 'py-2 pl-3 text-right whitespace-nowrap'
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
          <th scope="col" className="w-20 py-2 pl-2 text-right font-medium sm:w-24">
            {t('statistics.answered')}
          </th>
          <th scope="col" className="w-24 py-2 pl-3 text-right font-medium max-sm:hidden">
            {t('statistics.topics.time')}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map(({ key, name, note, count }) => (
          <tr key={key}>
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
            <td className={right}>{format.number(count.answered)}</td>
            <td className={`${right} max-sm:hidden`}>{format.timeEach(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
