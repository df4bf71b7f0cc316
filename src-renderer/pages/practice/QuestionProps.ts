import type { AskedQuestion, SessionView } from '../../../src-main/contract/practiceCalls.ts'
import type { KeysAhead } from '../../answering/keys/KeysAhead.ts'
import type { SessionWork } from '../../answering/work/SessionWork.ts'
import type { QuestionDialogs } from '../../question/useQuestionDialogs.tsx'

/** How one gets on from a question; the same while answering and while reading. */
type Onward = {
  /** Nothing is left after it. */
  isLast: boolean
  /** To the next question, and from the last one to the end. */
  onNext: () => void
  /** The same without being asked: it says so to who cannot see it. */
  onGoOn: () => void
  /** To the next question if there is one. */
  onSkip: () => void
  onPrevious: () => void
  onLeave: () => void
  onHelp: () => void
  dialogs: QuestionDialogs
  /** Shows or hides the answers: in study mode. */
  onReveal?: (() => void) | undefined
}

export type QuestionProps = Onward & {
  session: SessionView
  work: SessionWork
  asked: AskedQuestion
  keysOff: boolean
  ahead: KeysAhead
}
