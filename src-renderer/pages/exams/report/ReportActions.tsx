import { Play, RotateCcw, Shuffle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ExamReport } from '../../../../src-main/contract/examCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { ExportButton } from '../../../exporting/ExportButton.tsx'

/** What to do about it: practise what went wrong, or sit it again. */
export function ReportActions({ report }: { report: ExamReport }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const running = useCall('exams.running').value
  const practise = useAction('exams.practiseWrong', ({ sessionId }) => navigate(`/practice/${sessionId}`))
  const again = useAction('exams.startAgain', ({ sessionId }) => navigate(`/exam/${sessionId}`))
  const { sessionId, sheet } = report
  const hasWrong = sheet.some(({ state }) => state !== 'correct' && state !== 'ungraded')
  const fault = practise.fault ?? again.fault
  const cannotSit = running !== null || again.pending
  return (
    <div className="mt-4 space-y-3">
      <div className="flex flex-wrap gap-2">
        {hasWrong && (
          <Button look="primary" disabled={practise.pending} onClick={() => void practise.run({ sessionId })}>
            <Play aria-hidden />
            {t('exams.report.practise')}
          </Button>
        )}
        <Button disabled={cannotSit} onClick={() => void again.run({ sessionId, questions: 'other' })}>
          <Shuffle aria-hidden />
          {t('exams.report.other')}
        </Button>
        <Button disabled={cannotSit} onClick={() => void again.run({ sessionId, questions: 'same' })}>
          <RotateCcw aria-hidden />
          {t('exams.report.again')}
        </Button>
        <ExportButton isOfPage what={{ kind: 'exam', sessionId }} name={report.name} label={t('exams.report.print')} />
      </div>
      {fault && <FaultNotice fault={fault} />}
    </div>
  )
}
