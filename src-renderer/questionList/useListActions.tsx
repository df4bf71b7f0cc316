import { ArrowDown, ArrowUp, FolderInput, Merge, Split, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import type { MenuAction } from '../components/ActionMenu.tsx'
import { notify } from '../components/Toaster.tsx'
import { useFaultText } from '../components/useFaultText.ts'
import type { QuestionDialogs } from '../question/useQuestionDialogs.tsx'

export type Neighbours = {
  above: QuestionView | undefined
  below: QuestionView | undefined
  /** The one after the next; the question below is put before it. */
  second: QuestionView | undefined
  /** The list is the whole bank: only then is what stands beside a question its neighbour. */
  isWhole: boolean
}

/** What can be done with a question of the list beside opening its dialogs: each is taken back by an undo. */
export function useListActions(dialogs: QuestionDialogs) {
  const { t } = useTranslation()
  const faultText = useFaultText()
  const failed = (fault: Parameters<typeof faultText>[0]) => {
    const { title, todo } = faultText(fault)
    notify({ title, text: todo })
  }
  const remove = useAction('questions.remove', undefined, failed)
  const merge = useAction('questions.merge', undefined, failed)
  const reorder = useAction('questions.reorder', undefined, failed)
  return ({ id }: QuestionView, { above, below, second, isWhole }: Neighbours): MenuAction[] => {
    const put = (ids: number[], beforeId: number | null) => () => void reorder.run({ ids, beforeId })
    const up = above && { name: t('desk.up'), icon: <ArrowUp aria-hidden />, act: put([id], above.id) }
    const down = below && { name: t('desk.down'), icon: <ArrowDown aria-hidden />, act: put([id], second?.id ?? null) }
    const mergeUp = above && {
      name: t('desk.mergeUp'),
      icon: <Merge aria-hidden />,
      act: () => void merge.run({ id: above.id, otherId: id }),
    }
    return [
      { name: t('desk.moveTo'), icon: <FolderInput aria-hidden />, act: () => dialogs.open('move', id) },
      { name: t('desk.split'), icon: <Split aria-hidden />, act: () => dialogs.open('split', id) },
      ...(isWhole ? [mergeUp, up, down].filter((action) => action !== undefined) : []),
      { name: t('desk.delete'), icon: <Trash2 aria-hidden />, act: () => void remove.run({ ids: [id] }), danger: true },
    ]
  }
}
