import { ShieldCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupView, RepairView } from '../../src-main/contract/backupCalls.ts'
import { type Action, useAction } from '../bridge/useAction.ts'
import { AskActions } from '../components/AskActions.tsx'
import { Button } from '../components/Button.tsx'
import { CountsTable } from '../components/CountsTable.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { Spinner } from '../components/Spinner.tsx'
import { Tag } from '../components/Tag.tsx'
import { useFormat } from '../components/useFormat.ts'
import { useNow } from '../components/useNow.ts'
import { ProblemReport } from '../support/ProblemReport.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { FromArchive } from './FromArchive.tsx'
import { isMore, lostParts } from './lostParts.ts'

type Choose = Action<'repair.choose'>

/** In place of every page while the library cannot be opened: what there is instead, in counts, and what is to be done with it. */
export function RepairPage({ view }: { view: RepairView }) {
  const { t } = useTranslation()
  const choose = useAction('repair.choose')
  const [newest, ...older] = view.backups
  const { salvage } = view
  const saved = salvage.state === 'found' ? salvage.counts : undefined
  const isBest = newest === undefined || (saved !== undefined && isMore(saved, newest.counts))
  return (
    <main className="mx-auto max-w-3xl px-5 py-10 sm:px-8 md:py-16">
      <PageHeader title={t('repair.title')}>
        <p className="mt-2 max-w-prose">{t(view.fault.code === 'DATABASE_LOST' ? 'repair.lost' : 'repair.damaged')}</p>
        <p className="mt-1 max-w-prose text-sm text-muted">
          <ShieldCheck aria-hidden className="mr-1.5 inline size-4 text-good" />
          {t('repair.safe')}
        </p>
      </PageHeader>
      {(newest ?? saved) && (
        <div className="rounded-2xl border border-line bg-surface px-5 py-4 shadow-raised">
          <CountsTable
            columns={[
              { name: t('repair.backup'), counts: newest?.counts },
              { name: t('repair.salvaged'), counts: saved },
            ]}
          />
        </div>
      )}
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <NewestBackup newest={newest} isBest={!isBest} choose={choose} />
        <Salvaged salvage={salvage} isBest={isBest} choose={choose} />
      </div>
      {choose.pending && <Working />}
      {choose.fault && (
        <div className="mt-4">
          <FaultNotice fault={choose.fault} />
        </div>
      )}
      <Elsewhere isNeeded={view.backups.length === 0} />
      <Older backups={older} isOpen={older.some((backup) => holdsMore(backup, newest))} choose={choose} />
      <FromArchive choose={choose} isNeeded={view.backups.length === 0 && salvage.state === 'none'} />
      <Empty choose={choose} />
      <Problem />
      <p className="mt-8 text-sm break-all text-muted select-text">{t('repair.folder', { folder: view.folder })}</p>
    </main>
  )
}

const Card = ({ title, tag, children }: { title: string; tag?: ReactNode; children: ReactNode }) => (
  <section className="flex flex-col gap-3 rounded-2xl border border-line bg-surface px-5 py-4 shadow-raised">
    <h2 className="flex flex-wrap items-center gap-2 font-semibold">
      {title}
      {tag}
    </h2>
    {children}
  </section>
)

const Recommended = () => {
  const { t } = useTranslation()
  return <Tag tone="accent">{t('repair.recommended')}</Tag>
}

const Working = () => {
  const { t } = useTranslation()
  return (
    <p role="status" className="mt-4 flex items-center gap-2 text-sm text-muted">
      <Spinner />
      {t('repair.working')}
    </p>
  )
}

type NewestBackupProps = { newest: BackupView | undefined; isBest: boolean; choose: Choose }

function NewestBackup({ newest, isBest, choose }: NewestBackupProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  if (!newest)
    return (
      <Card title={t('repair.backup')}>
        <p className="text-sm text-muted">{t('repair.noBackup')}</p>
      </Card>
    )
  return (
    <Card title={t('repair.backup')} tag={isBest && <Recommended />}>
      <p className="flex-1 text-sm text-muted">
        {t('repair.madeAgo', { ago: format.ago(newest.madeAt, now) })}
        <span className="block">{format.moment(newest.madeAt)}</span>
        <span className="block">{t('repair.sinceThen')}</span>
      </p>
      <Button
        look={isBest ? 'primary' : 'secondary'}
        disabled={choose.pending}
        onClick={() => void choose.run({ what: 'backup', id: newest.id })}
      >
        {t('repair.useBackup')}
      </Button>
    </Card>
  )
}

function Salvaged({ salvage, isBest, choose }: { salvage: RepairView['salvage']; isBest: boolean; choose: Choose }) {
  const { t, i18n } = useTranslation()
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  if (salvage.state === 'working')
    return (
      <Card title={t('repair.salvaged')}>
        <p role="status" className="flex items-center gap-2 text-sm text-muted">
          <Spinner />
          {t('repair.reading')}
        </p>
      </Card>
    )
  if (salvage.state === 'none')
    return (
      <Card title={t('repair.salvaged')}>
        <p className="text-sm text-muted">{t('repair.nothing')}</p>
      </Card>
    )
  return (
    <Card title={t('repair.salvaged')} tag={isBest && <Recommended />}>
      <p className="flex-1 text-sm text-muted">
        {salvage.lost.length > 0
          ? t('repair.salvagedPart', {
              what: list.format(lostParts(salvage.lost).map((part) => t(`repair.parts.${part}`))),
            })
          : t('repair.salvagedWhole')}
      </p>
      <Button
        look={isBest ? 'primary' : 'secondary'}
        disabled={choose.pending}
        onClick={() => void choose.run({ what: 'salvaged' })}
      >
        {t('repair.useSalvaged')}
      </Button>
    </Card>
  )
}

/** The newest one may be of after something was lost. */
const holdsMore = ({ counts }: BackupView, newest: BackupView | undefined) =>
  newest === undefined || counts.questions > newest.counts.questions || counts.answers > newest.counts.answers

function Older({ backups, isOpen, choose }: { backups: readonly BackupView[]; isOpen: boolean; choose: Choose }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (backups.length === 0) return null
  return (
    <details open={isOpen} className="mt-6 text-sm">
      <summary className="w-fit rounded-md py-1 text-muted hover:text-ink pointer-coarse:py-2.5">
        {t('repair.older', { count: backups.length })}
      </summary>
      <ul className="mt-2 divide-y divide-line rounded-xl border border-line bg-surface">
        {backups.map(({ id, madeAt, why, counts }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5">
            <span className="min-w-0 flex-1 basis-56">
              <span className="font-medium">{format.moment(madeAt)}</span>{' '}
              <span className="text-muted">
                {[
                  t(`backups.why.${why}`),
                  t('backups.questions', { count: counts.questions }),
                  t('backups.answers', { count: counts.answers }),
                ].join(' · ')}
              </span>
            </span>
            <Button
              size="small"
              aria-label={t('backups.restoreOf', { when: format.moment(madeAt) })}
              disabled={choose.pending}
              onClick={() => void choose.run({ what: 'backup', id })}
            >
              {t('repair.restoreOlder')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Empty({ choose }: { choose: Choose }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  if (asking)
    return (
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <AskActions
          text={t('repair.emptyConfirm')}
          keep={t('common.cancel')}
          onKeep={() => setAsking(false)}
          act={t('repair.empty')}
          onAct={() => void choose.run({ what: 'empty' })}
        />
      </div>
    )
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
      <Button size="small" look="ghost" disabled={choose.pending} onClick={() => setAsking(true)}>
        {t('repair.empty')}
      </Button>
      {t('repair.emptyText')}
    </p>
  )
}

/** Whoever looks into what happened needs the log of now, which the next days write over. */
function Problem() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
      <Button size="small" look="ghost" onClick={() => setOpen(true)}>
        {t('settings.support.report')}
      </Button>
      {t('settings.support.problemText')}
      {isOpen && <ProblemReport onClose={() => setOpen(false)} />}
    </p>
  )
}
