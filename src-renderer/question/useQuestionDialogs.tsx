import { type ReactNode, useState } from 'react'
import { AlikeDialog } from './AlikeDialog.tsx'
import { EditDialog } from './EditDialog.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import { MoveOneDialog } from './MoveDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import type { QuestionDialogProps } from './QuestionDialogProps.ts'
import { ReportDialog } from './ReportDialog.tsx'
import { SourceDialog } from './SourceDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { VersionsDialog } from './VersionsDialog.tsx'

const dialogs = {
  alike: AlikeDialog,
  note: NoteDialog,
  report: ReportDialog,
  edit: EditDialog,
  source: SourceDialog,
  history: HistoryDialog,
  versions: VersionsDialog,
  move: MoveOneDialog,
  split: SplitDialog,
} as const

type QuestionDialogKind = keyof typeof dialogs

export type QuestionDialogs = {
  open: (kind: QuestionDialogKind, questionId: number, more?: Pick<QuestionDialogProps, 'onNext' | 'line'>) => void
  close: () => void
  /** While one is open, the keys of the page are its. */
  isOpen: boolean
  /** To be put somewhere on the page. */
  shown: ReactNode
}

/** All that can be opened about a question, one at a time. */
export function useQuestionDialogs(): QuestionDialogs {
  const [open, setOpen] = useState<{
    kind: QuestionDialogKind
    questionId: number
    more: Pick<QuestionDialogProps, 'onNext' | 'line'>
  }>()
  const Dialog = open && dialogs[open.kind]
  return {
    open: (kind, questionId, more = {}) => setOpen({ kind, questionId, more }),
    close: () => setOpen(undefined),
    isOpen: open !== undefined,
    shown: Dialog && (
      <Dialog
        key={`${open.kind} ${open.questionId}`}
        questionId={open.questionId}
        {...open.more}
        onClose={() => setOpen(undefined)}
      />
    ),
  }
}
