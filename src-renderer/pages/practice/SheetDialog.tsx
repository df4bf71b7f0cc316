import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { Modal } from '../../components/Modal.tsx'
import { AnswerSheet, sheetHeight } from './AnswerSheet.tsx'

type SheetDialogProps = { session: SessionView; index: number; onGo: (index: number) => void; onClose: () => void }

export function SheetDialog({ session, index, onGo, onClose }: SheetDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal open onClose={onClose} title={t('practice.sheet')}>
      <div className="flex max-h-[60dvh] flex-col" style={{ height: sheetHeight(session.total) }}>
        <AnswerSheet untitled session={session} index={index} onGo={onGo} />
      </div>
    </Modal>
  )
}
