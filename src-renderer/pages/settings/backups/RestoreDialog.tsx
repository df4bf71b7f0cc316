import { useTranslation } from 'react-i18next'
import type { BackupView } from '../../../../src-main/contract/backupCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { CountsTable } from '../../../components/CountsTable.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { notify } from '../../../components/Toaster.tsx'
import { useFormat } from '../../../components/useFormat.ts'

/** Says what would be other than it is now, before anything is. */
export function RestoreDialog({ backup, onClose }: { backup: BackupView; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const compared = useCall('backups.compare', { id: backup.id })
  const restore = useAction('backups.restore', () => {
    onClose()
    notify({ title: t('backups.restored'), text: t('backups.restoredText') })
  })
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
