import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../src-main/contract/practiceCalls.ts'

/** The bank's name; over several banks what they have in common. */
export function useSessionName(session: Pick<SessionView, 'bankName' | 'scope'> | undefined): string | undefined {
  const { t } = useTranslation()
  if (!session) return undefined
  return session.bankName ?? t(session.scope === 'mistakes' ? 'practice.allMistakes' : 'practice.severalBanks')
}
