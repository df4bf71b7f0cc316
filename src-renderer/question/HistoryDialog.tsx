import { useTranslation } from 'react-i18next'
import type { PastAttempt } from '../../src-main/contract/questionCalls.ts'
import type { Verdict } from '../../src-main/contract/questionTypes.ts'
import { useCall } from '../bridge/useCall.ts'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { useAnswerWords } from '../components/question/useAnswerWords.ts'
import { RichText } from '../components/RichText.tsx'
import { useFormat } from '../components/useFormat.ts'
import { useNow } from '../components/useNow.ts'
import type { QuestionDialogProps } from './QuestionDialogProps.ts'

const tones: Record<Verdict, string> = {
  correct: 'text-good',
  partial: 'text-warn',
  incorrect: 'text-bad',
  ungraded: 'text-muted',
}

/** All that was ever answered to a question, and how it was graded. */
export function HistoryDialog({ questionId, onClose }: QuestionDialogProps) {
  const { t } = useTranslation()
  const history = useCall('questions.history', { id: questionId })
  return (
    <Modal open onClose={onClose} title={t('question.history')}>
      {history.fault && <FaultNotice fault={history.fault} onRetry={history.reload} />}
      {history.value?.length === 0 && <p className="text-muted">{t('question.historyNone')}</p>}
      <ol className="divide-y divide-line">
        {history.value?.map((attempt) => (
          <li key={attempt.attemptId} className="py-3 first:pt-0 last:pb-0">
            <Attempt attempt={attempt} />
          </li>
        ))}
      </ol>
    </Modal>
  )
}

function Attempt({ attempt }: { attempt: PastAttempt }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useAnswerWords()
  const now = useNow(60_000)
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <strong className={`font-semibold ${tones[attempt.verdict]}`}>
          {t(`practice.verdict.${attempt.verdict}`)}
        </strong>
        <RichText text={words.response(attempt.response)} className="min-w-0" />
        <span className="ml-auto flex gap-3 text-sm text-muted">
          <span>{t('question.took', { seconds: Math.max(1, Math.round(attempt.durationMs / 1000)) })}</span>
          <span>{format.ago(attempt.createdAt, now)}</span>
        </span>
      </div>
      <Grades attempt={attempt} />
    </>
  )
}

/** Who said so; and if it was said otherwise before, that as well. */
function Grades({ attempt }: { attempt: PastAttempt }) {
  const { t } = useTranslation()
  const { grades } = attempt
  if (grades.length === 0 || (grades.length === 1 && grades[0]?.gradedBy === 'rule')) return null
  const said = grades.map(({ gradedBy, verdict }) =>
    t(`question.gradedBy.${gradedBy}`, { verdict: t(`practice.verdict.${verdict}`) }),
  )
  return <p className="mt-0.5 text-sm text-muted">{said.join(' ← ')}</p>
}
