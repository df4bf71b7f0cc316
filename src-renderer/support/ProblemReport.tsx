import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../bridge/useAction.ts'
import { Button } from '../components/Button.tsx'
import { CopyButton } from '../components/CopyButton.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { Spinner } from '../components/Spinner.tsx'
import { TextArea } from '../components/TextArea.tsx'
import { fetchFile } from '../exporting/fetchFile.ts'

/** What is saved is what stands here: the person reads it, and may take out or add what they like. */
export function ProblemReport({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState<string | undefined>()
  const report = useAction('support.report', (made) => setText(made.text))
  const save = useAction('support.saveReport', ({ address, saved }) => {
    if (address !== null) fetchFile(address)
    if (address !== null || saved) onClose()
  })
  const make = useRef(report.run)
  useEffect(() => void make.current(), [])
  const fault = report.fault ?? save.fault
  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={t('settings.support.reportTitle')}
      text={t('settings.support.reportText')}
      actions={
        <>
          {text !== undefined && <CopyButton text={text} />}
          <Button
            look="primary"
            disabled={text === undefined || text === '' || save.pending}
            onClick={() => void save.run({ text: text ?? '' })}
          >
            {t('settings.support.save')}
          </Button>
        </>
      }
    >
      {text === undefined && !fault && (
        <p role="status" className="flex items-center gap-2 text-sm text-muted">
          <Spinner />
          {t('settings.support.collecting')}
        </p>
      )}
      {text !== undefined && (
        <TextArea
          label={t('settings.support.reportLabel')}
          isLabelHidden
          spellCheck={false}
          className="font-mono text-xs"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {fault && (
        <div className="mt-3">
          <FaultNotice fault={fault} onRetry={text === undefined ? () => void report.run() : undefined} />
        </div>
      )}
    </Modal>
  )
}
