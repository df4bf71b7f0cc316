import { Timer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExamView } from '../../src-main/contract/examCalls.ts'
import { useCall } from '../bridge/useCall.ts'
import { ButtonLink } from '../components/Button.tsx'
import { countsOf } from '../components/examCounts.ts'
import { useExamClock } from '../components/useExamClock.ts'
import { clockOf } from '../components/useFormat.ts'

/** The exam whose time runs, wherever one is, with the way back into it. Nothing while there is none. */
export function RunningExam() {
  const { value: exam, reload } = useCall('exams.running')
  return exam ? <Running exam={exam} onEnd={reload} /> : null
}

function Running({ exam, onEnd }: { exam: ExamView; onEnd: () => void }) {
  const { t } = useTranslation()
  const leftMs = useExamClock(exam, onEnd)
  return (
    <section
      aria-label={t('exams.running.label')}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-accent-soft px-5 py-2.5 text-sm sm:px-8"
    >
      <Timer aria-hidden className="size-4 shrink-0 text-accent-ink" />
      <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
        <strong className="min-w-0 font-semibold break-words">{exam.name}</strong>
        <span className="font-medium text-accent-ink tabular-nums">
          {t('exams.running.left', { time: clockOf(leftMs) })}
        </span>
        <span className="text-muted">
          {t('exams.running.answered', { answered: countsOf(exam.questions).answered, total: exam.total })}
        </span>
      </p>
      <ButtonLink look="primary" href={`/exam/${exam.sessionId}`}>
        {t('exams.running.resume')}
      </ButtonLink>
    </section>
  )
}
