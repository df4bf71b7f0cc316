import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { OpenSessions } from './OpenSessions.tsx'
import { StartPanel } from './StartPanel.tsx'

/** Go on with what is open, or start anew. */
export function PracticeStart({ bank }: { bank: BankSummary }) {
  const open = useCall('practice.listOpen')
  // both at once: what is to be pressed does not move away under the pointer
  if (!open.value && !open.fault) return null
  const sessions = open.value?.filter(({ bankId }) => bankId === bank.id) ?? []
  return (
    <section className="rounded-2xl border border-line bg-surface p-4 shadow-raised sm:p-5">
      <OpenSessions sessions={sessions} />
      <StartPanel bank={bank} hasOpen={sessions.length > 0} />
    </section>
  )
}
