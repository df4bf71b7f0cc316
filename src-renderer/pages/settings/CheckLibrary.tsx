import { CircleCheck, ShieldCheck, TriangleAlert, Wrench } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Checkup } from '../../../src-main/contract/doctorCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'

/** Whether the library is sound, in plain words, and what can be done about it if it is not. */
export function CheckLibrary() {
  const { t } = useTranslation()
  const view = useCall('doctor.get').value
  const check = useAction('doctor.check')
  const mend = useAction('doctor.mend')
  if (!view) return null
  const { working, last } = view
  const isBusy = working !== null || check.pending || mend.pending
  const fault = check.fault ?? mend.fault ?? view.fault
  return (
    <section className="mt-10">
      <h2 className="text-sm font-medium text-muted">{t('doctor.title')}</h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t('doctor.text')}</p>
      <div className="rounded-xl border border-line bg-surface px-5 py-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button disabled={isBusy} onClick={() => void check.run()}>
            {isBusy ? <Spinner /> : <ShieldCheck aria-hidden />}
            {isBusy ? t(`doctor.${working ?? 'checking'}`) : t('doctor.check')}
          </Button>
          {isBusy && (
            <p role="status" className="text-sm text-muted">
              {t('doctor.mayTake')}
            </p>
          )}
        </div>
        {!isBusy && last && (
          <div role="status" className="mt-4 space-y-3">
            <Mended last={last} />
            <Found last={last} />
            <Took last={last} />
          </div>
        )}
        {!isBusy && last && last.found.length > 0 && last.mended === null && (
          <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button look="primary" onClick={() => void mend.run()}>
              <Wrench aria-hidden />
              {t('doctor.mend')}
            </Button>
            <span className="text-sm text-muted">{t('doctor.mendText')}</span>
          </div>
        )}
        {!isBusy && fault && (
          <div className="mt-3">
            <FaultNotice fault={fault} />
          </div>
        )}
      </div>
    </section>
  )
}

function Mended({ last: { mended } }: { last: Checkup }) {
  const { t } = useTranslation()
  if (mended === null) return null
  if (mended.length === 0) return <p className="text-sm">{t('doctor.nothingToMend')}</p>
  return (
    <div>
      <p className="text-sm font-medium">{t('doctor.mended', { count: mended.length })}</p>
      <Details lines={mended} />
    </div>
  )
}

function Found({ last: { found, mended } }: { last: Checkup }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (found.length === 0)
    return (
      <p className="flex items-center gap-2 text-sm font-medium text-good">
        <CircleCheck aria-hidden className="size-4" />
        {t('doctor.sound')}
      </p>
    )
  const lines = found.flatMap(({ count, problems }) => [
    ...problems,
    ...(count > problems.length ? [t('doctor.more', { count: count - problems.length })] : []),
  ])
  return (
    <div>
      <p className="text-sm font-medium">{t(mended === null ? 'doctor.found' : 'doctor.remaining')}</p>
      <ul className="mt-1.5 space-y-1.5">
        {found.map(({ check, count }) => (
          <li key={check} className="flex items-start gap-2 text-sm">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
            <span className="min-w-0">
              {t(`doctor.checks.${check}`)}{' '}
              {count > 1 && <span className="text-muted tabular-nums">({format.number(count)})</span>}
            </span>
          </li>
        ))}
      </ul>
      <Details lines={lines} />
      {mended !== null && <p className="mt-2 text-sm text-muted">{t('doctor.remainingText')}</p>}
    </div>
  )
}

function Details({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer text-muted">{t('doctor.details')}</summary>
      <ul lang="en" className="mt-1.5 space-y-1 font-mono text-xs break-words select-text">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

function Took({ last: { endedAt, tookMs } }: { last: Checkup }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  const took =
    tookMs < 1000 ? t('doctor.tookLittle') : t('doctor.took', { seconds: format.number(Math.round(tookMs / 1000)) })
  return <p className="text-sm text-muted">{`${took} · ${format.ago(endedAt, now)}`}</p>
}
