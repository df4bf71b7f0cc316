import { useTranslation } from 'react-i18next'
import type { QuestionVersion } from '../../src-main/contract/editCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { QuestionBody } from '../components/question/QuestionBody.tsx'
import { useFormat } from '../components/useFormat.ts'
import { useNow } from '../components/useNow.ts'
import { EditFault } from './EditFault.tsx'
import { PicturesOf } from './PicturesOf.tsx'
import type { QuestionDialogProps } from './QuestionDialogProps.ts'

/** What the question is and was, who made it so, and the way back to each. */
export function VersionsDialog({ questionId, onClose }: QuestionDialogProps) {
  const { t } = useTranslation()
  const versions = useCall('questions.versions', { id: questionId })
  const restore = useAction('questions.restore', onClose)
  return (
    <Modal open wide onClose={onClose} title={t('changes.versions')}>
      {versions.fault && <FaultNotice fault={versions.fault} onRetry={versions.reload} />}
      <EditFault fault={restore.fault} />
      <ol className="divide-y divide-line">
        {versions.value?.map((version) => (
          <li key={version.editId ?? 'now'} className="py-4 first:pt-0 last:pb-0">
            <Version questionId={questionId} version={version}>
              {version.editId !== null && (
                <Button
                  size="small"
                  disabled={restore.pending}
                  onClick={() => void restore.run({ id: questionId, editId: version.editId ?? 0 })}
                >
                  {t('changes.restoreVersion')}
                </Button>
              )}
            </Version>
          </li>
        ))}
      </ol>
    </Modal>
  )
}

type VersionProps = { questionId: number; version: QuestionVersion; children: React.ReactNode }

function Version({ questionId, version, children }: VersionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const { editId, fields, since, madeBy } = version
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="flex-1 text-sm text-muted">
          {[
            ...(editId === null ? [t('changes.versionNow')] : []),
            t(`changes.madeBy.${madeBy}`),
            format.ago(since, now),
          ].join(' · ')}
        </p>
        {children}
      </div>
      <PicturesOf questionId={questionId} number={null} images={fields.images}>
        <QuestionBody question={fields} showAnswer />
      </PicturesOf>
    </>
  )
}
