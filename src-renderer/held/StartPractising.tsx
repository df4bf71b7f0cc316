import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAction } from '../bridge/useAction.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'

/** Begins with the bank that a document went into. */
export function StartPractising({ bankId, isSecond = false }: { bankId: number; isSecond?: boolean }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  return (
    <>
      <Button
        size="small"
        look={isSecond ? 'secondary' : 'primary'}
        disabled={start.pending}
        onClick={() => void start.run({ bankIds: [bankId] })}
      >
        <Play aria-hidden />
        {t('held.practise')}
      </Button>
      {start.fault && <FaultNotice fault={start.fault} />}
    </>
  )
}
