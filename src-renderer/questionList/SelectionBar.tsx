import { Check, Download, FolderInput, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../bridge/useAction.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { ExportDialog } from '../exporting/ExportDialog.tsx'
import { MoveDialog } from '../question/MoveDialog.tsx'
import { SetDialog } from './SetDialog.tsx'
import type { Selection } from './useSelection.ts'

/** What can be done with all that are selected; in sight wherever one scrolls. */
export function SelectionBar({ bankId, selection }: { bankId?: number; selection: Selection }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'set' | 'move' | 'export'>()
  const remove = useAction('questions.remove', selection.end)
  const accept = useAction('questions.set', selection.end)
  const ids = [...selection.ids]
  const isOff = ids.length === 0 || remove.pending || accept.pending
  const close = () => setDialog(undefined)
  return (
    <section
      aria-label={t('desk.select')}
      className="sticky top-0 z-10 mb-4 flex flex-wrap items-center gap-2 rounded-xl border border-line bg-surface px-4 py-2.5 shadow-float"
    >
      <p role="status" className="mr-auto text-sm font-medium">
        {t('desk.selected', { count: ids.length })}
      </p>
      <Button size="small" look="ghost" onClick={() => void selection.selectAll()}>
        {t('desk.selectAll')}
      </Button>
      <Button size="small" disabled={isOff} onClick={() => void accept.run({ ids, set: { accept: true } })}>
        <Check aria-hidden />
        {t('desk.accept')}
      </Button>
      <Button size="small" disabled={isOff} onClick={() => setDialog('set')}>
        <SlidersHorizontal aria-hidden />
        {t('desk.change')}
      </Button>
      <Button size="small" disabled={isOff} onClick={() => setDialog('move')}>
        <FolderInput aria-hidden />
        {t('desk.moveTo')}
      </Button>
      <Button size="small" disabled={isOff} onClick={() => setDialog('export')}>
        <Download aria-hidden />
        {t('desk.export')}
      </Button>
      <Button size="small" disabled={isOff} onClick={() => void remove.run({ ids })}>
        <Trash2 aria-hidden />
        {t('desk.delete')}
      </Button>
      <Button size="small" look="primary" onClick={selection.end}>
        {t('desk.endSelecting')}
      </Button>
      {(remove.fault ?? accept.fault) && (
        <FaultNotice fault={(remove.fault ?? accept.fault) as NonNullable<typeof remove.fault>} />
      )}
      {dialog === 'set' && <SetDialog ids={ids} {...(bankId !== undefined && { bankId })} onClose={close} />}
      {dialog === 'export' && (
        <ExportDialog
          what={{ kind: 'questions', ids }}
          name={t('common.questions', { count: ids.length })}
          onClose={close}
        />
      )}
      {dialog === 'move' && (
        <MoveDialog ids={ids} {...(bankId !== undefined && { bankId })} onClose={close} onDone={selection.end} />
      )}
    </section>
  )
}
