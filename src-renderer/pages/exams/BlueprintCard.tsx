import { Pencil, Play, Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BlueprintView, ExamResult } from '../../../src-main/contract/examCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { ActionMenu } from '../../components/ActionMenu.tsx'
import { Button } from '../../components/Button.tsx'
import { ConfirmLoss } from '../../components/ConfirmLoss.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { useExamWords } from '../../components/useExamWords.ts'
import { useFormat } from '../../components/useFormat.ts'
import { ExportDialog } from '../../exporting/ExportDialog.tsx'
import { Sparkline } from './Sparkline.tsx'

type BlueprintCardProps = {
  blueprint: BlueprintView
  /** Of exams sat after it, the last first. */
  results: readonly ExamResult[]
  canStart: boolean
}

/** A mock exam ready to be sat, and how it went before. */
export function BlueprintCard({ blueprint, results, canStart }: BlueprintCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useExamWords()
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<'remove' | 'print'>()
  const close = () => setDialog(undefined)
  const start = useAction('exams.start', ({ sessionId }) => navigate(`/exam/${sessionId}`))
  const { id, name, bankName, plan, questions, points, isPossible } = blueprint
  return (
    <article className="rounded-2xl border border-line bg-surface px-4 py-4 shadow-raised sm:px-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-56">
          <h3 className="font-semibold break-words">{name}</h3>
          <Facts
            className="mt-1"
            facts={[
              bankName,
              t('common.questions', { count: questions }),
              words.worth(points),
              t('exams.minutes', { count: plan.minutes }),
              t('exams.passAt', { percent: format.percent(plan.passMark) }),
            ]}
          />
          {!isPossible && <p className="mt-1.5 text-sm text-warn">{t('exams.tooFew')}</p>}
        </div>
        <Trend results={results} passMark={plan.passMark} />
        <div className="flex items-center gap-1.5">
          <Button
            look="primary"
            disabled={!isPossible || !canStart || start.pending}
            onClick={() => void start.run({ blueprintId: id })}
          >
            <Play aria-hidden />
            {t('exams.start')}
          </Button>
          <ActionMenu
            label={t('exams.actions', { name })}
            actions={[
              { name: t('exams.edit'), icon: <Pencil aria-hidden />, act: () => navigate(`/exams/edit/${id}`) },
              ...(isPossible
                ? [{ name: t('exams.print'), icon: <Printer aria-hidden />, act: () => setDialog('print') }]
                : []),
              { name: t('exams.remove'), icon: <Trash2 aria-hidden />, act: () => setDialog('remove'), danger: true },
            ]}
          />
        </div>
      </div>
      {start.fault && (
        <div className="mt-3">
          <FaultNotice fault={start.fault} />
        </div>
      )}
      {dialog === 'remove' && <RemoveDialog blueprint={blueprint} onClose={close} />}
      {dialog === 'print' && (
        <ExportDialog what={{ kind: 'blueprint', blueprintId: id }} name={name} toPaper onClose={close} />
      )}
    </article>
  )
}

const shareOf = ({ points }: ExamResult) => (points.of > 0 ? points.min / points.of : 0)

function Trend({ results, passMark }: { results: readonly ExamResult[]; passMark: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useExamWords()
  const shares = results.map(shareOf).toReversed()
  const [last] = results
  if (!last) return null
  const list = shares.map((share) => format.percent(share)).join(', ')
  return (
    <div className="flex items-center gap-3 text-sm">
      {shares.length > 1 && (
        <Sparkline label={t('exams.sparkline', { count: shares.length, list })} shares={shares} passMark={passMark} />
      )}
      <p className="flex flex-col text-muted">
        <span>{t('exams.lastResult', { percent: words.percent(last.points) })}</span>
        {shares.length > 1 && <span>{t('exams.best', { percent: format.percent(Math.max(...shares)) })}</span>}
      </p>
    </div>
  )
}

function RemoveDialog({ blueprint, onClose }: { blueprint: BlueprintView; onClose: () => void }) {
  const { t } = useTranslation()
  const remove = useAction('exams.removeBlueprint', onClose)
  return (
    <ConfirmLoss
      title={t('exams.removeTitle', { name: blueprint.name })}
      text={t('exams.removeText')}
      act={t('exams.remove')}
      pending={remove.pending}
      fault={remove.fault}
      onAct={() => void remove.run({ id: blueprint.id })}
      onClose={onClose}
    />
  )
}
