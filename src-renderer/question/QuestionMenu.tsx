import { FileSearch, Flag, History, Layers, Pencil, Shapes, StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActionMenu, type MenuAction } from '../components/ActionMenu.tsx'
import type { QuestionDialogs } from './useQuestionDialogs.tsx'

type QuestionMenuProps = {
  questionId: number
  label: string
  dialogs: QuestionDialogs
  /** What only the list can offer, which knows the neighbours. */
  more?: readonly MenuAction[] | undefined
}

/** All that can be done with one question. */
export function QuestionMenu({ questionId, label, dialogs, more = [] }: QuestionMenuProps) {
  const { t } = useTranslation()
  const open = (kind: Parameters<QuestionDialogs['open']>[0]) => () => dialogs.open(kind, questionId)
  return (
    <ActionMenu
      label={label}
      actions={[
        { name: t('question.edit'), icon: <Pencil aria-hidden />, act: open('edit') },
        { name: t('question.note'), icon: <StickyNote aria-hidden />, act: open('note') },
        { name: t('question.report'), icon: <Flag aria-hidden />, act: open('report') },
        { name: t('bank.source'), icon: <FileSearch aria-hidden />, act: open('source') },
        { name: t('question.alike.open'), icon: <Shapes aria-hidden />, act: open('alike') },
        { name: t('question.history'), icon: <History aria-hidden />, act: open('history') },
        { name: t('changes.versions'), icon: <Layers aria-hidden />, act: open('versions') },
        ...more,
      ]}
    />
  )
}
