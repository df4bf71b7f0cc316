import { useTranslation } from 'react-i18next'
import type { LibraryCounts } from '../../src-main/contract/backupCalls.ts'
import { cx } from './cx.ts'
import { useFormat } from './useFormat.ts'

const shown = ['banks', 'questions', 'answers', 'exams', 'notes', 'bookmarks', 'documents', 'pictures'] as const

type CountsTableProps = {
  columns: readonly { name: string; counts: LibraryCounts | undefined }[]
}

/** What libraries hold, side by side, and how each differs from the first: by a sign, and not by colour alone. */
export function CountsTable({ columns }: CountsTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [first] = columns
  return (
    <table className="w-full text-sm tabular-nums">
      <thead>
        <tr className="text-muted">
          <th scope="col" className="py-1.5 pr-3 text-left font-medium">
            {t('backups.contents')}
          </th>
          {columns.map(({ name }) => (
            <th key={name} scope="col" className="py-1.5 pl-3 text-right font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-t border-line">
        {shown.map((count) => (
          <tr key={count}>
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              {t(`backups.counts.${count}`)}
            </th>
            {columns.map(({ name, counts }) => (
              <td key={name} className="py-1.5 pl-3 text-right">
                {counts?.[count] == null ? '–' : format.number(counts[count])}
                <Difference by={(counts?.[count] ?? 0) - (first?.counts?.[count] ?? counts?.[count] ?? 0)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Difference({ by }: { by: number }) {
  const format = useFormat()
  if (by === 0) return null
  return (
    <span className={cx('ml-2 font-medium', by > 0 ? 'text-good' : 'text-bad')}>
      {by > 0 ? '+' : '−'}
      {format.number(Math.abs(by))}
    </span>
  )
}
