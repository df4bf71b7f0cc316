import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OpenSession } from '../../src-main/contract/practiceCalls.ts'
import { ButtonLink } from '../components/Button.tsx'
import { EndSession } from './EndSession.tsx'
import { SessionRow } from './SessionRow.tsx'
import { useSessionWords } from './useSessionWords.ts'

/** The practice left last, to go on with; behind it those left earlier. */
export function OpenSessions({ sessions }: { sessions: readonly OpenSession[] }) {
  const { t } = useTranslation()
  const [last, ...earlier] = sessions
  if (!last) return null
  return (
    <div className="mb-4 border-b border-line pb-4">
      <Last session={last} />
      {earlier.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="w-fit rounded-md py-1 text-muted hover:text-ink pointer-coarse:py-2.5">
            {t('starting.earlier', { count: earlier.length })}
          </summary>
          <ul className="mt-1 divide-y divide-line">
            {earlier.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Last({ session }: { session: OpenSession }) {
  const { t } = useTranslation()
  const words = useSessionWords()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <p className="line-clamp-2 min-w-0 flex-auto text-sm break-words text-muted">{words.progress(session)}</p>
      <div className="flex items-center gap-1">
        <ButtonLink look="primary" href={`/practice/${session.id}`}>
          <Play aria-hidden />
          {t('bank.continue')}
        </ButtonLink>
        <EndSession session={session} />
      </div>
    </div>
  )
}
