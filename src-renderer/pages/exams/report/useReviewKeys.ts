import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { AttemptView } from '../../../../src-main/contract/practiceCalls.ts'
import { writingIn } from '../../../answering/keys/keyTarget.ts'
import { questionKey } from '../../../answering/keys/questionKey.ts'
import type { KeyActions } from '../../../answering/keys/useQuestionKeys.ts'

type ReviewActions = Pick<KeyActions, 'grade' | 'previous' | 'next'>

const isRadio = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'radio'
const dialogAround = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('[role="dialog"]') : null

/** The keys of a review, as in practice. Those in a dialog above the one that `inside` is in are not for it. */
export function useReviewKeys(inside: RefObject<Element | null>, attempt: AttemptView | null, actions: ReviewActions) {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  const selfGraded = attempt?.verdict === 'ungraded' || attempt?.gradedBy === 'self'
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat) return
      const dialog = dialogAround(event.target)
      if (dialog && dialog !== dialogAround(inside.current)) return
      const writing = writingIn(event.target)
      const reviewed = { type: 'shortAnswer', options: 0, answered: true, reading: false } as const
      const action = questionKey(event, { ...reviewed, selfGraded, writing })
      if (action?.kind === 'grade') latest.current.grade(action.verdict)
      // between radio buttons the arrows choose
      else if ((action?.kind === 'previous' || action?.kind === 'next') && !isRadio(event.target))
        latest.current[action.kind]()
      else return
      event.preventDefault()
    }
    // on the way down: the dialog keeps arrows from going up
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [inside, selfGraded])
}
