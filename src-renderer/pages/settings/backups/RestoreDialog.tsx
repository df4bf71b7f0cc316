import { useTranslation } from 'react-i18next'
import type { BackupView } from '../../../../src-main/contract/backupCalls.ts'
import type { CallResult } from '../../../../src-main/contract/calls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { CountsTable } from '../../../components/CountsTable.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { notify } from '../../../components/Toaster.tsx'
import { useFaultText } from '../../../components/useFaultText.ts'
import { useFormat } from '../../../components/useFormat.ts'

/** Says what would be other than it is now, before anything is. */
export function RestoreDialog({ backup, onClose }: { backup: BackupView; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const compared = useCall('backups.compare', { id: backup.id })
  const faultText = useFaultText()
  const told = (title: string, { before }: CallResult<'backups.restore'>) => {
    const action = { name: t('changes.undo'), act: () => void back.run({ id: before ?? '' }) }
    notify({ title, text: t('backups.restoredText'), action: before === null ? undefined : action })
  }
  const restore = useAction('backups.restore', (done) => {
    onClose()
    told(t('backups.restored'), done)
  })
  // pressed when this dialog is long closed: what goes wrong is told by a notice, too
  const back = useAction(
    'backups.restore',
    (done) => told(t('backups.restoreUndone'), done),
    (fault) => {
      const { title, todo } = faultText(fault)
      notify({ title, text: todo, bad: true })
    },
  )
  const fault = restore.fault ?? compared.fault
  return (
    <Modal
      open
      onClose={onClose}
      title={t('backups.dialogTitle')}
      text={t('backups.dialogText', { when: format.moment(backup.madeAt) })}
      actions={
        <>
          <Button disabled={restore.pending} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            look="primary"
            disabled={!compared.value || restore.pending}
            onClick={() => void restore.run({ id: backup.id })}
          >
            {restore.pending ? t('backups.restoring') : t('backups.confirm')}
          </Button>
        </>
      }
    >
      <CountsTable
        columns={[
          { name: t('backups.inLibrary'), counts: compared.value?.now },
          { name: t('backups.inBackup'), counts: backup.counts },
        ]}
      />
      {fault && (
        <div className="mt-3">
          <FaultNotice fault={fault} />
        </div>
      )}
    </Modal>
  )
}
