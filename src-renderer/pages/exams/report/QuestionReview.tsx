import { Flag } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExamReport, ReportQuestion } from '../../../../src-main/contract/examCalls.ts'
import { RichText } from '../../../components/RichText.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { useExamWords } from '../../../components/useExamWords.ts'
import { clockOf, useFormat } from '../../../components/useFormat.ts'
import { ExamReviewDialog } from './ExamReviewDialog.tsx'
import { ResultTag } from './ResultTag.tsx'

const filters = ['all', 'wrong', 'blank', 'flagged', 'ungraded'] as const
type Filter = (typeof filters)[number]

const fits: Record<Filter, (question: ReportQuestion) => boolean> = {
  all: () => true,
  wrong: ({ state }) => state === 'incorrect' || state === 'partial',
  blank: ({ state }) => state === 'blank',
  flagged: ({ isFlagged }) => isFlagged,
  ungraded: ({ state }) => state === 'ungraded',
}

/** Every question with what it earned and how long it took; one opens with its answers. */
export function QuestionReview({ report }: { report: ExamReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [filter, setFilter] = useState<Filter>('all')
  const [open, setOpen] = useState<number>()
  const { sheet } = report
  const counts = (each: Filter) => sheet.filter(fits[each]).length
  const shown = sheet.filter(fits[filter])
  return (
    <section>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{t('exams.report.questions')}</h2>
        <Segmented
          label={t('exams.report.show')}
          value={filter}
          segments={filters
            .filter((each) => each === 'all' || each === filter || counts(each) > 0)
            .map((value) => ({
              value,
              label: t(`exams.report.filters.${value}`),
              count: format.number(counts(value)),
            }))}
          onChange={setFilter}
        />
      </div>
      {shown.length === 0 && <p className="text-muted">{t('exams.report.none')}</p>}
      <ol className="divide-y divide-line border-y border-line">
        {shown.map((question) => (
          <li key={question.index}>
            <Row question={question} onOpen={() => setOpen(question.index)} />
          </li>
        ))}
      </ol>
      {open !== undefined && (
        <ExamReviewDialog
          sessionId={report.sessionId}
          index={open}
          among={shown.some(({ index }) => index === open) ? shown : sheet}
          onGo={setOpen}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

function Row({ question, onOpen }: { question: ReportQuestion; onOpen: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useExamWords()
  const { index, stem, state, points, isFlagged, spentMs } = question
  return (
    <button
      type="button"
      onClick={onOpen}
      className="grid w-full grid-cols-[2rem_1fr] gap-x-3 gap-y-1 py-3 text-left text-sm hover:bg-sunken sm:grid-cols-[2rem_1fr_7.5rem_6rem_3.5rem] sm:items-baseline"
    >
      <span className="text-right font-medium text-muted tabular-nums">{index + 1}</span>
      <span className="line-clamp-2 min-w-0">
        <RichText text={stem} />
        {isFlagged && (
          <Flag
            role="img"
            aria-label={t('exams.report.flagged')}
            className="ml-1.5 inline size-3.5 fill-current align-[-0.1em] text-warn"
          />
        )}
      </span>
      <span className="col-start-2 flex flex-wrap gap-x-4 sm:contents">
        <ResultTag state={state} />
        <span className="tabular-nums sm:text-right">
          {words.points(points)}
          <span className="text-muted"> / {format.number(points.of)}</span>
        </span>
        <span className="text-muted tabular-nums sm:text-right">{clockOf(spentMs)}</span>
      </span>
    </button>
  )
}
