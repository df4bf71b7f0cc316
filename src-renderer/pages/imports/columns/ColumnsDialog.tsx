import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../../../src-main/contract/columnMapping.ts'
import type { TableView } from '../../../../src-main/contract/importCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { SheetColumns } from './SheetColumns.tsx'

type ColumnsDialogProps = { importId: number; onClose: () => void }

const asRead = ({ sheet, headerRow, columns }: TableView): ColumnMapping => ({ sheet, headerRow, columns })

/** What the columns of a document's tables hold, to be put right, and the way to have it read again. */
export function ColumnsDialog({ importId, onClose }: ColumnsDialogProps) {
  const { t } = useTranslation()
  const tables = useCall('imports.tables', { id: importId })
  const reread = useAction('imports.reread', onClose)
  const [changed, setChanged] = useState<ReadonlyMap<string, ColumnMapping>>(new Map())
  const mappings = [...changed.values()]
  const lacksStem = mappings.some(
    ({ columns }) => !columns.includes('stem') && columns.some((role) => role !== 'ignored'),
  )
  const send = () => {
    const columns = mappings.map((mapping) => ({ ...mapping, columns: [...mapping.columns] }))
    void reread.run({ id: importId, columns })
  }
  const fault = tables.fault ?? reread.fault
  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={t('columns.title')}
      text={tables.value?.length === 0 ? t('columns.none') : t('columns.text')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" disabled={mappings.length === 0 || lacksStem || reread.pending} onClick={send}>
            {t('columns.again')}
          </Button>
        </>
      }
    >
      {fault && <FaultNotice fault={fault} onRetry={tables.reload} />}
      <div className="space-y-6">
        {tables.value?.map((table) => (
          <SheetColumns
            key={table.sheet}
            table={table}
            mapping={changed.get(table.sheet) ?? asRead(table)}
            onChange={(mapping) => setChanged(new Map(changed).set(table.sheet, mapping))}
          />
        ))}
      </div>
      <p role="status" className="mt-4 text-sm text-warn empty:hidden">
        {lacksStem && t('columns.needsStem')}
      </p>
    </Modal>
  )
}
