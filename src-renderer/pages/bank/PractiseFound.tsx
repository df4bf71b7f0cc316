import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { foundSet, type ListFilter } from './listFilter.ts'

/** Practises what the list was narrowed to. */
export function PractiseFound({ bankId, filter }: { bankId: number; filter: ListFilter }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const shuffleOptions = useCall('settings.get').value?.shuffleOptions ?? false
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  const set = foundSet(bankId, filter)
  return (
    <>
      <Button size="small" disabled={start.pending} onClick={() => void start.run({ ...set, shuffleOptions })}>
        <Play aria-hidden />
        {t('starting.practiseFound')}
      </Button>
      {start.fault && <FaultNotice fault={start.fault} />}
    </>
  )
}
