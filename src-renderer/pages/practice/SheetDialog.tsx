import { useTranslation } from 'react-i18next'
import { Modal } from '../../components/Modal.tsx'
import { AnswerSheet, sheetHeight } from './AnswerSheet.tsx'
import type { QuestionState } from './practiceState.ts'

type SheetDialogProps = {
  total: number
  stateAt: (index: number) => QuestionState
  index: number
  onGo: (index: number) => void
  onClose: () => void
}

export function SheetDialog({ onClose, ...sheet }: SheetDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal open onClose={onClose} title={t('practice.sheet')}>
      <div className="flex max-h-[60dvh] flex-col" style={{ height: sheetHeight(sheet.total) }}>
        <AnswerSheet untitled {...sheet} />
      </div>
    </Modal>
  )
}
