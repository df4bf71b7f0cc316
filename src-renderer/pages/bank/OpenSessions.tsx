import { Play, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OpenSession } from '../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { ButtonLink } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'

/** The practice left last, to go on with; behind it those left earlier. */
export function OpenSessions({ sessions }: { sessions: readonly OpenSession[] }) {
  const { t } = useTranslation()
  const words = useWords()
  const [last, ...earlier] = sessions
  if (!last) return null
  return (
    <div className="mb-4 border-b border-line pb-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">{words(last)}</p>
        <ButtonLink look="primary" href={`/practice/${last.id}`}>
          <Play aria-hidden />
          {t('bank.continue')}
        </ButtonLink>
      </div>
      {earlier.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="w-fit rounded-md py-1 text-muted hover:text-ink pointer-coarse:py-2.5">
            {t('starting.earlier', { count: earlier.length })}
          </summary>
          <ul className="mt-1 divide-y divide-line">
            {earlier.map((session) => (
              <Earlier key={session.id} session={session} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Earlier({ session }: { session: OpenSession }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const words = useWords()
  const end = useAction('practice.finish')
  return (
    <li className="flex items-center gap-3 py-1">
      <span className="min-w-0 flex-1 text-muted">
        {words(session)} <span className="whitespace-nowrap">{format.ago(session.usedAt, now)}</span>
      </span>
      {end.fault && <FaultNotice fault={end.fault} />}
      <ButtonLink size="small" href={`/practice/${session.id}`}>
        {t('bank.continue')}
      </ButtonLink>
      <IconButton label={t('starting.end')} onClick={() => void end.run({ sessionId: session.id })}>
        <X aria-hidden />
      </IconButton>
    </li>
  )
}

function useWords(): (session: OpenSession) => string {
  const { t } = useTranslation()
  return ({ mode, scope, done, total }) =>
    t(mode === 'study' ? 'starting.read' : 'starting.answered', {
      scope: t(`starting.scopes.${scope}`),
      done,
      total,
    })
}
