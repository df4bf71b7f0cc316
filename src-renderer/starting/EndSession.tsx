import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OpenSession } from '../../src-main/contract/practiceCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { IconButton } from '../components/IconButton.tsx'

/** Ends a practice without going back to it. */
export function EndSession({ session }: { session: OpenSession }) {
  const { t } = useTranslation()
  const end = useAction('practice.finish')
  return (
    <>
      {end.fault && <FaultNotice fault={end.fault} />}
      <IconButton
        label={t('starting.end')}
        className="-mr-2"
        disabled={end.pending}
        onClick={() => void end.run({ sessionId: session.id })}
      >
        <X aria-hidden />
      </IconButton>
    </>
  )
}
