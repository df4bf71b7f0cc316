import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { Segmented } from '../components/Segmented.tsx'
import { ExportOptions } from './ExportOptions.tsx'
import { canBeFewer, choiceFor, exportKinds, formatsFor, mostOf, withKind } from './exportChoice.ts'
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
      title={t('exporting.into', { name })}
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            look="primary"
            disabled={save.pending || most === null}
            onClick={() => void save.run({ what, format, options })}
          >
            {t('exporting.save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Segmented
          label={t('exporting.kind')}
          value={kind}
          segments={kinds.map((value) => ({ value, label: t(`exporting.kinds.${value}`) }))}
          onChange={(kind) => setChoice(withKind(choice, kind, formatsIn(kind)))}
        />
        <FormatList formats={formatsIn(kind)} format={format} onChange={(format) => setChoice({ ...choice, format })} />
        <ExportOptions what={what.kind} choice={choice} onChange={(part) => setChoice({ ...choice, ...part })} />
        {save.fault && <FaultNotice fault={save.fault} />}
      </div>
    </Modal>
  )
}
