import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExamView } from '../../../src-main/contract/examCalls.ts'
import { KeysDialog } from '../../answering/KeysDialog.tsx'
import { submitKeys } from '../../answering/keys/submitKeys.ts'
import { Button } from '../../components/Button.tsx'
import { countsOf } from '../../components/examCounts.ts'
import { Modal } from '../../components/Modal.tsx'
import { ExamSheet, type ExamSheetProps } from './ExamSheet.tsx'
import { GiveUpDialog } from './GiveUpDialog.tsx'

type HandInProps = {
  questions: ExamView['questions']
  pending: boolean
  onGo: (index: number) => void
  onHandIn: () => void
  onClose: () => void
}

/** Warns of what is blank and flagged, with the way there. */
export function HandInDialog({ questions, pending, onGo, onHandIn, onClose }: HandInProps) {
  const { t } = useTranslation()
  const back = useRef<HTMLButtonElement>(null)
  const { blank, flagged } = countsOf(questions)
  const goTo = (isWanted: (question: ExamView['questions'][number]) => boolean) => onGo(questions.findIndex(isWanted))
  const actions = (
    <>
      <Button ref={back} onClick={onClose}>
        {t('exams.sit.keepGoing')}
      </Button>
      <Button look="primary" disabled={pending} onClick={onHandIn}>
        {t('exams.sit.handIn')}
      </Button>
    </>
  )
  return (
    <Modal
      open
      onClose={onClose}
      title={t('exams.sit.handInTitle')}
      text={t('exams.sit.handInText')}
      focus={back}
      actions={actions}
    >
      {blank + flagged > 0 && (
        <ul className="space-y-2">
          {blank > 0 && (
            <Warning
              text={t('exams.sit.blanks', { count: blank })}
              way={t('exams.sit.toBlank')}
              onGo={() => goTo(({ state }) => state === 'blank')}
            />
          )}
          {flagged > 0 && (
            <Warning
              text={t('exams.sit.flags', { count: flagged })}
              way={t('exams.sit.toFlagged')}
              onGo={() => goTo(({ isFlagged }) => isFlagged)}
            />
          )}
        </ul>
      )}
    </Modal>
  )
}

const Warning = ({ text, way, onGo }: { text: string; way: string; onGo: () => void }) => (
  <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-xl bg-warn-soft px-4 py-2.5">
    <span className="text-sm font-medium text-warn">{text}</span>
    <Button size="small" onClick={onGo}>
      {way}
    </Button>
  </li>
)

type LeaveProps = { sessionId: number; onLeave: () => void; onClose: () => void }

/** Leaves with the time running on, or for good. */
export function LeaveDialog({ sessionId, onLeave, onClose }: LeaveProps) {
  const { t } = useTranslation()
  const stay = useRef<HTMLButtonElement>(null)
  const [isGivingUp, setGivingUp] = useState(false)
  if (isGivingUp) return <GiveUpDialog sessionId={sessionId} onClose={onClose} />
  const actions = (
    <>
      <Button look="ghost" className="mr-auto -ml-3.5" onClick={() => setGivingUp(true)}>
        {t('exams.sit.giveUp')}
      </Button>
      <Button onClick={onLeave}>{t('exams.sit.leave')}</Button>
      <Button ref={stay} look="primary" onClick={onClose}>
        {t('exams.sit.stay')}
      </Button>
    </>
  )
  return (
    <Modal
      open
      onClose={onClose}
      title={t('exams.sit.leaveTitle')}
      text={t('exams.sit.leaveText')}
      focus={stay}
      actions={actions}
    />
  )
}

export function ExamSheetDialog({ onClose, ...sheet }: ExamSheetProps & { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal open onClose={onClose} title={t('exams.sit.sheet')}>
      <ExamSheet untitled {...sheet} />
    </Modal>
  )
}

const keys = [
  { name: 'option', keys: ['1–9', 'A–Z'] },
  { name: 'strikeOut', keys: ['Shift + A–Z'] },
  { name: 'truth', keys: ['1 / 2', 'T / F'] },
  { name: 'enter', keys: ['Enter'] },
  { name: 'textEnter', keys: [submitKeys] },
  { name: 'arrows', keys: ['←', '→'] },
  { name: 'flag', keys: ['M', 'Alt + M'] },
  { name: 'leave', keys: ['Esc'] },
  { name: 'help', keys: ['?'] },
] as const

export function ExamKeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <KeysDialog
      title={t('exams.sit.keys')}
      entries={keys.map((entry) => ({ name: t(`exams.sit.keyList.${entry.name}`), keys: entry.keys }))}
      onClose={onClose}
    />
  )
}
