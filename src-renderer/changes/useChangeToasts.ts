import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ChangeKind } from '../../src-main/contract/changeCalls.ts'
import { useCall } from '../bridge/useCall.ts'
import { notify } from '../components/Toaster.tsx'
import { useChangeWords } from './useChangeWords.ts'
import type { Turn } from './useTurn.ts'

/** Told of elsewhere, or so small that its own button shows it. */
const silent: readonly ChangeKind[] = [
  'import',
  'reread',
  'annotate',
  'addBank',
  'addArchive',
  'discardSuggestions',
  'renew',
]

/** The review shows what else is done in it, one question at a time. */
const ofReview: readonly ChangeKind[] = ['mendQuestions', 'putIn', 'throwAway']

/** Tells of each new change with a button that takes it back, wherever it was made. */
export function useChangeToasts(turn: Turn): void {
  const { t } = useTranslation()
  const words = useChangeWords()
  const [path] = useLocation()
  const { value } = useCall('changes.list', { limit: 1 })
  const latest = value?.changes[0]
  const known = useRef<number>(undefined)
  const isAnswered = value !== undefined
  useEffect(() => {
    if (!isAnswered) {
      known.current = undefined // the ids of another library, whose place this one took, say nothing
      return
    }
    const before = known.current
    known.current = Math.max(before ?? 0, latest?.id ?? 0)
    if (before === undefined || !latest || latest.id <= before || latest.state !== 'done') return
    if (path.endsWith('/review') ? !ofReview.includes(latest.kind) : silent.includes(latest.kind)) return
    const { id } = latest
    const action = { name: t('changes.undo'), act: () => void turn.undo(id) }
    notify({ title: words(latest), text: '', action, topic: 'change' })
  })
}
