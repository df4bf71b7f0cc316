import { Columns3 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { doubtBelow } from '../../../../src-main/contract/doubts.ts'
import { isSheet } from '../../../../src-main/contract/formats.ts'
import type { ImportView } from '../../../../src-main/contract/importCalls.ts'
import { Button } from '../../../components/Button.tsx'
import { ColumnsDialog } from './ColumnsDialog.tsx'

/** Where tables were read, or a workbook in which nothing was: what its columns hold can be looked at and put right. */
export function ColumnsButton({ entry }: { entry: ImportView }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { tables, document, fault } = entry
  const isUnread = fault?.code === 'NO_QUESTIONS' && isSheet(document.format)
  if (tables.length === 0 && !isUnread) return null
  const isDoubtful = isUnread || tables.some(({ confidence }) => confidence < doubtBelow)
  return (
    <>
      <Button size="small" look={isDoubtful ? 'secondary' : 'ghost'} onClick={() => setOpen(true)}>
        <Columns3 aria-hidden />
        {isDoubtful ? t('columns.doubtful') : t('columns.open')}
      </Button>
      {open && <ColumnsDialog importId={entry.id} onClose={() => setOpen(false)} />}
    </>
  )
}
