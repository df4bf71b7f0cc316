import { useTranslation } from 'react-i18next'
import type { ChangeView } from '../../src-main/contract/changeCalls.ts'
import type { Fault } from '../../src-main/contract/faults.ts'
import { useAction } from '../bridge/useAction.ts'
import { notify } from '../components/Toaster.tsx'
import { useFaultText } from '../components/useFaultText.ts'
import { useBlockedWords, useChangeWords } from './useChangeWords.ts'

export type Turn = {
  /** The change of this id, or the last one. */
  undo: (id?: number) => Promise<void>
  redo: (id?: number) => Promise<void>
  pending: boolean
}

const inputOf = (id: number | undefined) => (id === undefined ? {} : { id })

/** Undo and redo, each told of with the way back. */
export function useTurn(): Turn {
  const { t } = useTranslation()
  const words = useChangeWords()
  const blockedWords = useBlockedWords()
  const faultText = useFaultText()
  const told = (title: string, change: ChangeView, back: { name: string; act: () => void }) =>
    notify({ title, text: words(change), action: back, topic: 'change' })
  const refused = (nothing: string) => (fault: Fault) => {
    if (fault.code === 'NOT_FOUND') return notify({ title: nothing, text: '', topic: 'change' })
    const blocked = blockedWords(fault)
    const { title, todo } = faultText(fault)
    notify({ title: blocked === undefined ? title : t('changes.blocked'), text: blocked ?? todo, topic: 'change' })
  }
  const undo = useAction(
    'changes.undo',
    (change) =>
      told(t('changes.undone'), change, { name: t('changes.redo'), act: () => void redo.run({ id: change.id }) }),
    refused(t('changes.nothingToUndo')),
  )
  const redo = useAction(
    'changes.redo',
    (change) =>
      told(t('changes.redone'), change, { name: t('changes.undo'), act: () => void undo.run({ id: change.id }) }),
    refused(t('changes.nothingToRedo')),
  )
  return {
    undo: (id) => undo.run(inputOf(id)),
    redo: (id) => redo.run(inputOf(id)),
    pending: undo.pending || redo.pending,
  }
}
