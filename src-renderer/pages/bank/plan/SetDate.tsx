import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../../../src-main/contract/bankCalls.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { SelectField } from '../../../components/SelectField.tsx'
import { PlanDialog } from './PlanDialog.tsx'

/** The date of an exam is set from outside of its bank: of the only one at once, else of one to be chosen. */
export function SetDate({ banks }: { banks: readonly BankSummary[] }) {
  const { t } = useTranslation()
  const [bankId, setBankId] = useState<number>()
  const [only, second] = banks
  if (!only) return null
  return (
    <>
      {second ? (
        <SelectField
          label={t('plan.setFor')}
          value={0}
          choices={[
            { value: 0, label: t('plan.setOne') },
            ...banks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => id !== 0 && setBankId(id)}
        />
      ) : (
        <Button onClick={() => setBankId(only.id)}>
          <CalendarClock aria-hidden />
          {t('plan.set')}
        </Button>
      )}
      {bankId !== undefined && <DialogOf bankId={bankId} onClose={() => setBankId(undefined)} />}
    </>
  )
}

function DialogOf({ bankId, onClose }: { bankId: number; onClose: () => void }) {
  const { value: view } = useCall('plan.get', { bankId })
  return view && <PlanDialog view={view} onClose={onClose} />
}
