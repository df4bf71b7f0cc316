import { useTranslation } from 'react-i18next'
import type { OpenSession } from '../../src-main/contract/practiceCalls.ts'
import { ButtonLink } from '../components/Button.tsx'
import { cx } from '../components/cx.ts'
import { useFormat } from '../components/useFormat.ts'
import { useNow } from '../components/useNow.ts'
import { EndSession } from './EndSession.tsx'
import { useSessionName } from './useSessionName.ts'
import { useSessionWords } from './useSessionWords.ts'

type SessionRowProps = {
  session: OpenSession
  /** Among those of other banks: its bank is named above. */
  isNamed?: boolean
}

/** A practice to go on with, in a list. */
export function SessionRow({ session, isNamed = false }: SessionRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const words = useSessionWords()
  const name = useSessionName(session)
  return (
    <li className={cx('flex items-center gap-1', isNamed ? 'py-2.5 pr-3 pl-4 sm:pl-5' : 'py-1.5')}>
      <div className="min-w-0 flex-1 pr-2">
        {isNamed && <p className="truncate font-medium">{name}</p>}
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          <span className="min-w-0 break-words">{words.progress(session, isNamed)}</span>
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
