import { useTranslation } from 'react-i18next'
import type { OpenSession } from '../../src-main/contract/practiceCalls.ts'
import { useSetWords } from './useSetWords.ts'

/** A practice to go on with, in words. */
export function useSessionWords() {
  const { t } = useTranslation()
  const words = useSetWords()
  const set = ({ bankId, scope, filter }: OpenSession): string => {
    const name = words({ scope, filter }).join(' · ') || t('starting.scopes.all')
    return bankId === null ? t('starting.overSeveral', { scope: name }) : name
  }
  return {
    /** Which questions it is of. */
    set,
    /** Those, and how many of them are done. */
    progress: (session: OpenSession): string => {
      const { mode, done, total } = session
      return t(mode === 'study' ? 'starting.read' : 'starting.answered', { scope: set(session), done, total })
    },
  }
}
