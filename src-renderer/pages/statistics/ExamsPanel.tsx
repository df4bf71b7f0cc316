import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ExamProgress } from '../../../src-main/contract/statisticsCalls.ts'
import { Legend } from './Legend.tsx'
import { Panel } from './Panel.tsx'
import { ShareBar } from './ShareBar.tsx'
import { useStatisticsFormat } from './useStatisticsFormat.ts'

/** How far each bank with an exam ahead is. */
export function ExamsPanel({ exams }: { exams: readonly ExamProgress[] }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('statistics.exams.title')} text={t('statistics.exams.text')}>
      <ul className="space-y-5">
        {exams.map((exam) => (
          <li key={exam.bankId}>
            <Exam exam={exam} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Exam({ exam }: { exam: ExamProgress }) {
  const { t } = useTranslation()
  const format = useStatisticsFormat()
  const { bankId, bankName, examDay, daysLeft, questions, seen, solid } = exam
  const left = daysLeft === 0 ? t('statistics.exams.today') : t('statistics.exams.daysLeft', { count: daysLeft })
  const parts = [
    { key: 'solid', count: solid, colour: 'var(--accent)' },
    { key: 'seen', count: seen - solid, colour: 'var(--accent-mid)' },
    { key: 'unseen', count: questions - seen, colour: 'var(--sunken)' },
  ] as const
  const series = parts.map(({ key, count, colour }) => ({
    key,
    colour: key === 'unseen' ? 'var(--line)' : colour,
    name: `${t(`statistics.exams.${key}`)} ${format.number(count)}`,
  }))
  return (
    <>
      <p className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <Link href={`/banks/${bankId}`} className="min-w-0 font-medium break-words hover:underline">
          {bankName}
        </Link>
        <span className="text-sm text-muted">
          {format.day(examDay)} · <span className="text-ink">{left}</span>
        </span>
      </p>
      <div className="mb-2 flex">
        <ShareBar
          tall
          parts={parts.map(({ key, count, colour }) => ({ key, share: count / Math.max(1, questions), colour }))}
        />
      </div>
      <Legend series={series} words={undefined} />
    </>
  )
}
