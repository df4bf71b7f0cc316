import { MoveRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExamReport, ExamResult } from '../../../../src-main/contract/examCalls.ts'
import { cx } from '../../../components/cx.ts'
import { SelectField } from '../../../components/SelectField.tsx'
import { useExamWords } from '../../../components/useExamWords.ts'
import { useFormat } from '../../../components/useFormat.ts'
import { useNow } from '../../../components/useNow.ts'
import { noExam } from './useComparison.ts'

type ComparisonProps = {
  report: ExamReport
  before: ExamReport | undefined
  earlier: readonly ExamResult[]
  sessionId: number
  onChoose: (sessionId: number) => void
}

/** How this exam went beside an earlier one, and which; nothing where there is none. */
export function Comparison({ report, before, earlier, sessionId, onChoose }: ComparisonProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  if (earlier.length === 0) return null
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4 text-sm">
      <span className="text-muted">{t('exams.report.comparedWith')}</span>
      <SelectField
        label={t('exams.report.comparedWith')}
        value={sessionId}
        choices={[
          { value: noExam, label: t('exams.report.withNone') },
          ...earlier.map(({ sessionId, name, handedInAt }) => ({
            value: sessionId,
            label: `${name} · ${format.ago(handedInAt, now)}`,
          })),
        ]}
        onChange={onChoose}
      />
      {before && <Change report={report} before={before} />}
    </div>
  )
}

const isClosed = ({ points }: ExamReport) => points.min === points.max
const shareOf = ({ points }: ExamReport) => (points.of > 0 ? points.min / points.of : 0)

function Change({ report, before }: { report: ExamReport; before: ExamReport }) {
  const { t } = useTranslation()
  const words = useExamWords()
  const change = Math.round((shareOf(report) - shareOf(before)) * 100)
  return (
    <p className="flex flex-wrap items-center gap-x-2 tabular-nums">
      <span className="text-muted">{words.percent(before.points)}</span>
      <MoveRight role="img" aria-label={t('exams.report.to')} className="size-4 text-muted" />
      <span className="font-medium">{words.percent(report.points)}</span>
      {isClosed(report) && isClosed(before) && change !== 0 && (
        <span className={cx('font-medium', change > 0 ? 'text-good' : 'text-bad')}>
          {t(change > 0 ? 'exams.report.better' : 'exams.report.worse', { count: Math.abs(change) })}
        </span>
      )}
    </p>
  )
}
