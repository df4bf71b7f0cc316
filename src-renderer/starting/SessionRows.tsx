import { useTranslation } from 'react-i18next'
import type { OpenSession } from '../../src-main/contract/practiceCalls.ts'
import { ButtonLink } from '../components/Button.tsx'
import { useFormat } from '../components/useFormat.ts'
import { useNow } from '../components/useNow.ts'
import { EndSession } from './EndSession.tsx'
import { useSessionWords } from './useSessionWords.ts'

/** Practices to go on with, each by the name of its bank. */
export const SessionRows = ({ sessions }: { sessions: readonly OpenSession[] }) =>
  sessions.map((session) => <SessionRow key={session.id} session={session} />)

function SessionRow({ session }: { session: OpenSession }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const words = useSessionWords()
  return (
    <li className="flex items-center gap-1 py-2.5 pr-3 pl-4 sm:pl-5">
      <div className="min-w-0 flex-1 pr-2">
        {session.bankName !== null && <p className="truncate font-medium">{session.bankName}</p>}
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          <span className="min-w-0 break-words">{words.progress(session)}</span>
          <span className="whitespace-nowrap">{format.ago(session.usedAt, now)}</span>
        </p>
      </div>
      <ButtonLink size="small" href={`/practice/${session.id}`}>
        {t('bank.continue')}
      </ButtonLink>
      <EndSession session={session} />
    </li>
  )
}
