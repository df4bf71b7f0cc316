import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { SelectField } from '../components/SelectField.tsx'
import { notify } from '../components/Toaster.tsx'
import type { QuestionDialogProps } from './QuestionDialogProps.ts'

type MoveDialogProps = { ids: readonly number[]; bankId?: number; onClose: () => void; onDone?: () => void }

/** Into which bank, and whether they stay where they are as well. */
export function MoveDialog({ ids, bankId, onClose, onDone }: MoveDialogProps) {
  const { t } = useTranslation()
  const banks = (useCall('banks.list').value ?? []).filter(({ id }) => id !== bankId)
  const [chosen, setChosen] = useState<number>()
  const target = chosen ?? banks[0]?.id
  const done = ({ left }: { left: number }) => {
    if (left > 0) notify({ title: t('desk.left', { count: left }), text: t('desk.leftThere') })
    onDone?.()
    onClose()
  }
  const move = useAction('questions.move', done)
  const copy = useAction('questions.copy', done)
  const isOff = target === undefined || move.pending || copy.pending
  const run = (action: typeof move | typeof copy) => () => {
    if (target !== undefined) void action.run({ ids: [...ids], bankId: target })
  }
  const actions = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button disabled={isOff} onClick={run(copy)}>
        {t('desk.copy')}
      </Button>
      <Button look="primary" disabled={isOff} onClick={run(move)}>
        {t('desk.move')}
      </Button>
    </>
  )
  return (
    <Modal open onClose={onClose} title={t('desk.moveTitle', { count: ids.length })} actions={actions}>
      {target === undefined ? (
        <p className="text-muted">{t('desk.noOtherBank')}</p>
      ) : (
        <SelectField
          label={t('desk.toBank')}
          value={target}
          choices={banks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      )}
      {(move.fault ?? copy.fault) && (
        <FaultNotice fault={(move.fault ?? copy.fault) as NonNullable<typeof move.fault>} />
      )}
    </Modal>
  )
}

export function MoveOneDialog({ questionId, onClose }: QuestionDialogProps) {
  const bankId = useCall('questions.get', { id: questionId }).value?.bankId
  return bankId === undefined ? null : <MoveDialog ids={[questionId]} bankId={bankId} onClose={onClose} />
}
