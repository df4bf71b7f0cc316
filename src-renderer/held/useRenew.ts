import { useTranslation } from 'react-i18next'
import type { CallResult } from '../../src-main/contract/calls.ts'
import { callMain } from '../bridge/callMain.ts'
import { type Action, useAction } from '../bridge/useAction.ts'
import { useTurn } from '../changes/useTurn.ts'
import { notify } from '../components/Toaster.tsx'

/** Renews, and tells what came of it with the way back. */
export function useRenew(name: string, onRenewed?: () => void): Action<'renewals.apply'> {
  const { t } = useTranslation()
  const { undo } = useTurn()
  const tell = async (counts: CallResult<'renewals.apply'>) => {
    const done = (['changed', 'moved', 'added', 'removed', 'kept'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => t(`renewal.done.${kind}`, { count: counts[kind] }))
    // whatever is changed next, the way back is that of the renewal
    const made = (await callMain('changes.list', { limit: 1 }).catch(() => undefined))?.changes[0]
    notify({
      title: t('renewal.renewed', { name }),
      text: done.length > 0 ? done.join(t('renewal.comma')) : t('renewal.doneNothing'),
      ...(made?.kind === 'renew' && { action: { name: t('changes.undo'), act: () => void undo(made.id) } }),
      topic: 'change',
    })
  }
  return useAction('renewals.apply', (counts) => {
    void tell(counts)
    onRenewed?.()
  })
}
