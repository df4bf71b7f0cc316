import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ExamResult } from '../../../src-main/contract/examCalls.ts'
import { useExamWords } from '../../components/useExamWords.ts'
import { clockOf, useFormat } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'
import { OutcomeTag } from './OutcomeTag.tsx'

/** Exams handed in, the last first; each leads to its report. */
export function HistoryTable({ results }: { results: readonly ExamResult[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useExamWords()
  const now = useNow(60_000)
  const head = 'pb-2 pr-4 font-medium'
  return (
    <table className="w-full text-left text-sm">
      <thead className="text-muted">
        <tr>
          <th scope="col" className={head}>
            {t('exams.table.exam')}
          </th>
          <th scope="col" className={`${head} text-right`}>
            {t('exams.table.points')}
          </th>
          <th scope="col" className={`${head} text-right max-sm:hidden`}>
            {t('exams.table.percent')}
          </th>
          <th scope="col" className={`${head} text-right max-sm:hidden`}>
            {t('exams.table.time')}
          </th>
          <th scope="col" className="pb-2 text-right font-medium">
            {t('exams.table.result')}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-y border-line">
        {results.map((result) => (
          <tr key={result.sessionId}>
            <td className="py-2.5 pr-4">
              <Link
                href={`/exams/${result.sessionId}`}
                className="font-medium break-words text-accent-ink hover:underline"
              >
                {result.name}
              </Link>
              <span className="block text-muted">
                {result.bankName ?? t('practice.severalBanks')} · {format.ago(result.handedInAt, now)}
              </span>
            </td>
            <td className="py-2.5 pr-4 text-right tabular-nums">
              {words.points(result.points)}
              <span className="text-muted"> / {format.number(result.points.of)}</span>
            </td>
            <td className="py-2.5 pr-4 text-right tabular-nums max-sm:hidden">{words.percent(result.points)}</td>
            <td className="py-2.5 pr-4 text-right tabular-nums max-sm:hidden">{clockOf(result.elapsedMs)}</td>
            <td className="py-2.5 text-right">
              <OutcomeTag outcome={result.outcome} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
