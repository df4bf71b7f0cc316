import { useTranslation } from 'react-i18next'
import type { Fault } from '../../src-main/contract/faults.ts'
import { FaultNotice } from '../components/FaultNotice.tsx'

/** Why an edit was not taken. A twin is the one reason that has words of its own here. */
export function EditFault({ fault }: { fault: Fault | undefined }) {
  const { t } = useTranslation()
  if (!fault) return null
  if (fault.code !== 'CONFLICT') return <FaultNotice fault={fault} />
  return (
    <p role="alert" className="rounded-xl bg-bad-soft px-4 py-3 text-sm">
      <strong className="block font-semibold text-bad">{t('question.twin')}</strong>
      {t('question.twinText')}
    </p>
  )
}
