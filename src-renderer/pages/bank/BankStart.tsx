import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { areAnswered } from '../../bridge/areAnswered.ts'
import { useCall } from '../../bridge/useCall.ts'
import { isTodays } from '../../starting/isTodays.ts'
import { OpenSessions } from '../../starting/OpenSessions.tsx'
import { StartPanel } from '../../starting/StartPanel.tsx'
import { usePracticeChoice } from '../../starting/usePracticeChoice.ts'
import { PlanPanel } from './plan/PlanPanel.tsx'

/** What the plan has for today; go on with what is open, or start anew. */
export function BankStart({ bank }: { bank: BankSummary }) {
  const open = useCall('practice.listOpen')
  const plan = useCall('plan.get', { bankId: bank.id })
  const chosen = usePracticeChoice(bank)
  // all at once: what is to be pressed does not move away under the pointer, and what was chosen stays chosen
  if (!areAnswered(open, plan) || !chosen.isSettled) return null
  const sessions = open.value?.filter(({ bankId }) => bankId === bank.id) ?? []
  const { value: view } = plan
  const begun = view?.plan ? sessions.find((session) => isTodays(session, view.day)) : undefined
  return (
    <>
      <PlanPanel bankId={bank.id} begun={begun} />
      <section className="rounded-2xl border border-line bg-surface p-4 shadow-raised sm:p-5">
        <OpenSessions sessions={sessions.filter((session) => session !== begun)} />
        <StartPanel bank={bank} chosen={chosen} hasOpen={sessions.length > 0} />
      </section>
    </>
  )
}
