import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CallInput } from '../../../../src-main/contract/calls.ts'
import { useAction } from '../../../bridge/useAction.ts'

type Draft = Omit<CallInput<'exams.saveBlueprint'>, 'id'>

/** Saves, and starts if asked to. What was saved once is changed from then on, not added again. */
export function useSaving(firstId: number | undefined, onSaved: () => void) {
  const [, navigate] = useLocation()
  const [id, setId] = useState(firstId)
  const begin = useAction('exams.start', ({ sessionId }) => navigate(`/exam/${sessionId}`))
  const save = useAction('exams.saveBlueprint', () => {
    onSaved()
    navigate('/exams')
  })
  const saveFirst = useAction('exams.saveBlueprint', (saved) => {
    onSaved()
    setId(saved.id)
    void begin.run({ blueprintId: saved.id })
  })
  const withId = (draft: Draft) => (id === undefined ? draft : { id, ...draft })
  return {
    save: (draft: Draft) => void save.run(withId(draft)),
    saveAndStart: (draft: Draft) => void saveFirst.run(withId(draft)),
    pending: save.pending || saveFirst.pending || begin.pending,
    fault: save.fault ?? saveFirst.fault ?? begin.fault,
  }
}
