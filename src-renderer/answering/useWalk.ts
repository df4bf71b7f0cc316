import { useState } from 'react'
import type { AskedQuestion } from '../../src-main/contract/practiceCalls.ts'
import type { Answer } from '../bridge/useCall.ts'
import { useKeysAhead } from './keys/useKeysAhead.ts'
import type { Sequence } from './stepFrom.ts'
import type { SessionWork } from './work/SessionWork.ts'

type Walk<Asked> = {
  work: SessionWork
  sequence: Sequence
  asked: Answer<Asked>
  /** Something else has the keys: a dialog about the question, or a fault. */
  isAway: boolean
  onLeave: () => void
}

/** Going through the questions of a session: the one that is seen, what lies over it, and the way to the others. */
export function useWalk<Asked extends AskedQuestion, Overlay extends string>(walk: Walk<Asked>) {
  const { work, sequence, asked, isAway } = walk
  const [overlay, setOverlay] = useState<Overlay>()
  const current = asked.outdated ? undefined : asked.value
  const close = () => setOverlay(undefined)
  const ahead = useKeysAhead({
    isAwaited: !current,
    isOff: overlay !== undefined || isAway,
    onLeave: walk.onLeave,
  })
  const go = (to: number | undefined) => {
    if (to === undefined || sequence.isGone(to)) return
    // what was pressed was for the question that is not waited for any more
    if (!current) ahead.drop()
    work.goTo(to)
    close()
  }
  return { current, overlay, setOverlay, close, ahead, go }
}
