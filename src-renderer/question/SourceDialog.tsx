import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionSource } from '../../src-main/contract/questionCalls.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { EditDialog } from './EditDialog.tsx'
import { OpenOriginal } from './OpenOriginal.tsx'
import { OriginalNotice } from './OriginalNotice.tsx'
import { PageCrops } from './PageCrops.tsx'
import type { QuestionDialogProps } from './QuestionDialogProps.ts'
import { SourcePassage } from './SourcePassage.tsx'

/** The passage of the document as it was extracted, and what of it became which part of the question. */
export function SourceDialog({ questionId, onClose }: QuestionDialogProps) {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const sources = useCall('questions.sources', { id: questionId })
  if (isEditing) return <EditDialog questionId={questionId} onClose={onClose} />
  const actions = (
    <Button onClick={() => setEditing(true)}>
      <Pencil aria-hidden />
      {t('question.edit')}
    </Button>
  )
  return (
    <Modal open wide onClose={onClose} title={t('bank.sourceTitle')} text={t('bank.sourceText')} actions={actions}>
      {sources.fault && <FaultNotice fault={sources.fault} onRetry={sources.reload} />}
      {sources.value?.length === 0 && <p className="text-muted">{t('bank.sourceNone')}</p>}
      <PageCrops questionId={questionId} />
      {sources.value?.map((source) => (
        <Passage key={`${source.document.sha256}:${source.blocks.join('-')}`} source={source} />
      ))}
    </Modal>
  )
}

const Passage = ({ source }: { source: QuestionSource }) => (
  <section className="mb-6 last:mb-0">
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <h3 className="min-w-0 text-sm font-medium break-words">{source.document.name}</h3>
      <OpenOriginal importId={source.importId} withText />
    </div>
    <OriginalNotice importId={source.importId} />
    <SourcePassage lines={source.lines} />
  </section>
)
