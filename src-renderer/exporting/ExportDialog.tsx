import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../src-main/contract/calls.ts'
import type { DraggableFile } from '../../src-main/contract/exportCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { Segmented } from '../components/Segmented.tsx'
import { canDragOut, DraggedFile } from './DraggedFile.tsx'
import { ExportOptions } from './ExportOptions.tsx'
import { canBeFewer, choiceFor, type ExportChoice, exportKinds, formatsFor, mostOf, withKind } from './exportChoice.ts'
import { FormatList } from './FormatList.tsx'
import { useExport } from './useExport.ts'

export type ExportDialogProps = {
  what: CallInput<'exports.save'>['what']
  /** What a person calls it: a bank's name, the mistake book. */
  name: string
  /** It is to be printed at once, and not kept as a file to be changed. */
  toPaper?: boolean
  onClose: () => void
}

/** Where to and in which form: what a format needs decided is shown with it. */
export function ExportDialog({ what, name, toPaper = false, onClose }: ExportDialogProps) {
  const { t, i18n } = useTranslation()
  const [choice, setChoice] = useState(() => choiceFor(what.kind, toPaper))
  const info = useCall('app.info').value
  const save = useExport(onClose)
  const [made, setMade] = useState<DraggableFile>()
  const draggable = useAction('exports.makeDraggable', setMade)
  const fault = save.fault ?? draggable.fault
  /** What was made is of the choice before. */
  const choose = (next: ExportChoice) => {
    setMade(undefined)
    setChoice(next)
  }
  const formatsIn = (kind: (typeof exportKinds)[number]) => formatsFor(kind, what.kind, info?.host === 'electron')
  const kinds = exportKinds.filter((kind) => formatsIn(kind).length > 0)
  const { kind, format, most: _, ...parts } = choice
  const most = canBeFewer(choice, what.kind) ? mostOf(choice) : undefined
  const language = i18n.language === 'zh' ? ('zh' as const) : ('en' as const)
  // beside questions stand words of their language
  const isOwn = what.kind === 'statistics' || format === 'qquiz'
  const options = { ...parts, ...(isOwn && { language }), ...(typeof most === 'number' && { most }) }
  return (
    <Modal
      open
      onClose={onClose}
      title={t(toPaper ? 'exporting.ontoPaper' : 'exporting.into', { name })}
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {canDragOut(info?.host) && (
            <Button
              className="pointer-coarse:hidden"
              disabled={draggable.pending || most === null}
              onClick={() => void draggable.run({ what, format, options })}
            >
              {t('exporting.dragOut')}
            </Button>
          )}
          <Button
            look="primary"
            disabled={save.pending || most === null}
            onClick={() => void save.run({ what, format, options })}
          >
            {t(format === 'html' ? 'exporting.openToPrint' : 'exporting.save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Segmented
          label={t('exporting.kind')}
          value={kind}
          segments={kinds.map((value) => ({ value, label: t(`exporting.kinds.${value}`) }))}
          onChange={(kind) => choose(withKind(choice, kind, formatsIn(kind)))}
        />
        <FormatList formats={formatsIn(kind)} format={format} onChange={(format) => choose({ ...choice, format })} />
        <ExportOptions what={what.kind} choice={choice} onChange={(part) => choose({ ...choice, ...part })} />
        {made && <DraggedFile file={made} />}
        {fault && <FaultNotice fault={fault} />}
      </div>
    </Modal>
  )
}
