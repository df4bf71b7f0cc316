import { useTranslation } from 'react-i18next'
import type { OpenSession } from '../../src-main/contract/practiceCalls.ts'
import { useSetWords } from './useSetWords.ts'

/** A practice to go on with, in words. */
export function useSessionWords() {
  const { t } = useTranslation()
  const words = useSetWords()
  const name = ({ scope, filter }: OpenSession) => words({ scope, filter }).join(' · ') || t('starting.scopes.all')
  const set = (session: OpenSession): string =>
    session.bankId === null ? t('starting.overSeveral', { scope: name(session) }) : name(session)
  return {
    /** Which questions it is of. */
    set,
    /** Those, and how many of them are done. `isNamed`: where its name says already whether it is over several banks. */
    progress: (session: OpenSession, isNamed = false): string => {
      const { mode, done, total } = session
      const scope = isNamed ? name(session) : set(session)
      return t(mode === 'study' ? 'starting.read' : 'starting.answered', { scope, done, total })
    },
  }
}
