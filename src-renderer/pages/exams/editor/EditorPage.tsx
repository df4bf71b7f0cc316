import { useTranslation } from 'react-i18next'
import { useCall } from '../../../bridge/useCall.ts'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { NotFound } from '../../../shell/NotFound.tsx'
import { BlueprintEditor } from './BlueprintEditor.tsx'
import type { Start } from './useDraft.ts'

/** A new mock exam, begun with a proposal after the bank's own make-up. */
export function NewBlueprintPage({ bankId }: { bankId: number }) {
  const { t } = useTranslation()
  const bank = useCall('banks.get', { id: bankId })
  const proposal = useCall('exams.propose', { bankId })
  const available = useCall('exams.stock', { bankId })
  const fault = bank.fault ?? proposal.fault ?? available.fault
  if (bank.fault?.code === 'NOT_FOUND' || Number.isNaN(bankId)) return <NotFound title={t('bank.notFound')} />
  if (!bank.value || !proposal.value || !available.value) return fault ? <FaultNotice fault={fault} /> : null
  const { plan, like, printed } = proposal.value
  const notes = [
    like === null ? t('exams.editor.likeBank') : t('exams.editor.like', { name: like }),
    ...(printed.points === 'none' ? [] : [t(`exams.editor.printed.${printed.points}`)]),
  ]
  return (
    <BlueprintEditor
      title={t('exams.editor.newTitle')}
      note={notes.join(' ')}
      bankId={bankId}
      bankName={bank.value.name}
      available={available.value}
      start={{ name: t('exams.editor.defaultName'), plan }}
    />
  )
}

export function EditBlueprintPage({ id }: { id: number }) {
  const { t } = useTranslation()
  const { value: blueprints, fault, reload } = useCall('exams.blueprints', {})
  const blueprint = blueprints?.find((each) => each.id === id)
  if (!blueprints) return fault ? <FaultNotice fault={fault} onRetry={reload} /> : null
  if (!blueprint) return <NotFound title={t('exams.editor.notFound')} />
  return <Editing blueprint={blueprint} />
}

function Editing({ blueprint }: { blueprint: { id: number; bankId: number; bankName: string } & Start }) {
  const { t } = useTranslation()
  const { id, bankId, bankName, name, plan } = blueprint
  const { value: available, fault, reload } = useCall('exams.stock', { bankId })
  if (!available) return fault ? <FaultNotice fault={fault} onRetry={reload} /> : null
  const title = t('exams.editor.editTitle')
  return (
    <BlueprintEditor
      id={id}
      title={title}
      bankId={bankId}
      bankName={bankName}
      available={available}
      start={{ name, plan }}
    />
  )
}
