import { useTranslation } from 'react-i18next'
import type { ExamShare } from '../../../../src-main/contract/examCalls.ts'
import { cx } from '../../../components/cx.ts'
import { useExamWords } from '../../../components/useExamWords.ts'
import { clockOf, useFormat } from '../../../components/useFormat.ts'

/** `before`: the same kind in the exam that this one is compared with. */
type ShareRow = { name: string; share: ExamShare; before?: ExamShare | undefined }
type ShareTableProps = { title: string; kind: string; rows: readonly ShareRow[] }

/** Points, right answers and time by type or section. */
export function ShareTable({ title, kind, rows }: ShareTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useExamWords()
  const head = 'pb-2 pl-4 text-right font-medium'
  const cell = 'py-2.5 pl-4 text-right tabular-nums'
  const isCompared = rows.some(({ before }) => before)
  return (
    <section>
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      <table className="w-full text-left text-sm">
        <thead className="text-muted">
          <tr>
            <th scope="col" className="pb-2 font-medium">
              {kind}
            </th>
            <th scope="col" className={head}>
              {t('exams.table.right')}
            </th>
            <th scope="col" className={head}>
              {t('exams.table.points')}
            </th>
            {isCompared && (
              <th scope="col" className={head}>
                {t('exams.table.before')}
              </th>
            )}
            <th scope="col" className={cx(head, isCompared && 'max-sm:hidden')}>
              {t('exams.table.time')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-y border-line">
          {rows.map(({ name, share, before }) => (
            <tr key={name}>
              <th scope="row" className="py-2.5 font-medium break-words">
                {name}
                <Bar share={share} />
              </th>
              <td className={cell}>
                {format.number(share.right)}
                <span className="text-muted"> / {format.number(share.questions)}</span>
              </td>
              <td className={cell}>
                {words.points(share.points)}
                <span className="text-muted"> / {format.number(share.points.of)}</span>
                {isCompared && <span className="block text-muted">{words.percent(share.points)}</span>}
              </td>
              {isCompared && <td className={cx(cell, 'text-muted')}>{before ? words.percent(before.points) : '–'}</td>}
              <td className={cx(cell, isCompared && 'max-sm:hidden')}>{clockOf(share.spentMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const hatched = 'bg-[repeating-linear-gradient(135deg,var(--edge)_0_1px,transparent_1px_4px)]'

/** What was earned, and hatched what may still be. */
function Bar({ share: { points } }: { share: ExamShare }) {
  const width = (part: number) => `${points.of > 0 ? (part / points.of) * 100 : 0}%`
  return (
    <span aria-hidden className="mt-1.5 flex h-1.5 max-w-56 overflow-hidden rounded-full bg-sunken">
      <span className="bg-accent" style={{ width: width(points.min) }} />
      <span className={hatched} style={{ width: width(points.max - points.min) }} />
    </span>
  )
}
