import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssistPlan, AssistTask } from '../../../../src-main/contract/assistCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button, ButtonLink } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { Spinner } from '../../../components/Spinner.tsx'
import { PlanFacts } from './PlanFacts.tsx'
import { PlannedRequests } from './PlannedRequests.tsx'
import { TaskChoice } from './TaskChoice.tsx'
import { allTasks, firstTasks } from './tasks.ts'

type AskDialogProps = { importId: number; onClose: () => void }

/** What a model could be asked about an import and exactly what would be sent where. Sends nothing until it is told to. */
export function AskDialog({ importId, onClose }: AskDialogProps) {
  const { t } = useTranslation()
  const plan = useCall('assist.plan', { importId, tasks: [...allTasks] })
  return plan.value && !plan.fault ? (
    <Plan importId={importId} plan={plan.value} onChanged={plan.reload} onClose={onClose} />
  ) : (
    <Modal
      open
      onClose={onClose}
      title={t('asking.dialog.title')}
      actions={
        plan.fault?.code === 'MODEL_NOT_CHOSEN' && (
          <ButtonLink look="primary" href="/settings">
            {t('asking.dialog.toSettings')}
          </ButtonLink>
        )
      }
    >
      {plan.fault ? <FaultNotice fault={plan.fault} /> : <Spinner />}
    </Modal>
  )
}

type PlanProps = AskDialogProps & { plan: AssistPlan; onChanged: () => void }

function Plan({ importId, plan, onChanged, onClose }: PlanProps) {
  const { t } = useTranslation()
  const [tasks, setTasks] = useState<readonly AssistTask[]>(() => firstTasks(plan.requests))
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const start = useAction('assist.start', onClose)
  const offered = plan.requests.filter(({ task }) => tasks.includes(task))
  const picked = offered.filter(({ hash }) => !leftOut.has(hash))
  const unpaid = picked.filter(({ isRecorded }) => !isRecorded).length
  const send = () => {
    const asked = allTasks.filter((task) => picked.some((request) => request.task === task))
    void start.run({ importId, tasks: asked, requests: picked.map(({ hash }) => hash) })
  }
  const toggle = (hash: string, isPicked: boolean) => {
    const next = new Set(leftOut)
    if (isPicked) next.delete(hash)
    else next.add(hash)
    setLeftOut(next)
  }
  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={t('asking.dialog.title')}
      text={plan.requests.length === 0 ? t('asking.dialog.nothing') : undefined}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          {plan.requests.length > 0 && (
            <Button look="primary" disabled={picked.length === 0 || start.pending} onClick={send}>
              {picked.length > 0 && unpaid === 0
                ? t('asking.dialog.reuse')
                : t('asking.dialog.send', { count: unpaid })}
            </Button>
          )}
        </>
      }
    >
      {plan.requests.length > 0 && (
        <div className="space-y-5">
          <TaskChoice requests={plan.requests} chosen={tasks} onChange={setTasks} />
          <PlanFacts plan={plan} picked={picked} />
          {offered.length > 0 && <PlannedRequests requests={offered} leftOut={leftOut} onToggle={toggle} />}
          {start.fault && <FaultNotice fault={start.fault} onRetry={onChanged} />}
        </div>
      )}
    </Modal>
  )
}
