import type { KeyActions } from '../../answering/keys/useQuestionKeys.ts'
import type { QuestionProps } from './QuestionProps.ts'

type Ways = Pick<QuestionProps, 'onSkip' | 'onPrevious' | 'onLeave' | 'onHelp' | 'onReveal'>

/** The keys that every question of a session has, however it is asked. */
export const onwardKeys = (ways: Ways, listen: (() => void) | undefined): Partial<KeyActions> => ({
  previous: ways.onPrevious,
  next: ways.onSkip,
  leave: ways.onLeave,
  help: ways.onHelp,
  ...(listen && { listen }),
  ...(ways.onReveal && { reveal: ways.onReveal }),
})
