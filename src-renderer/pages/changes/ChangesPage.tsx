import { History, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeView, TrashEntry } from '../../../src-main/contract/changeCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { useChangeWords } from '../../changes/useChangeWords.ts'
import { type Turn, useTurn } from '../../changes/useTurn.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { RichText } from '../../components/RichText.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'

const views = ['title', 'trash'] as const

/** What was changed in the library, and what was removed from it: each can be taken back. */
export function ChangesPage() {
  const { t } = useTranslation()
  const [view, setView] = useState<(typeof views)[number]>('title')
  const turn = useTurn()
  return (
    <>
      <BackLink href="/banks" label={t('library.title')} />
      <PageHeader
        title={t('changes.title')}
        actions={
          <Segmented
            label={t('question.show')}
            value={view}
            segments={views.map((value) => ({ value, label: t(`changes.${value}`) }))}
            onChange={setView}
          />
        }
      >
        <p className="mt-1.5 max-w-prose text-sm text-muted">
          {t(view === 'trash' ? 'changes.trashText' : 'changes.text')}
        </p>
      </PageHeader>
      {view === 'title' ? <ChangeList turn={turn} /> : <Trash turn={turn} />}
    </>
  )
}

const listLook = 'divide-y divide-line rounded-2xl border border-line bg-surface px-4 shadow-raised sm:px-5'

function ChangeList({ turn }: { turn: Turn }) {
  const { t } = useTranslation()
  const { value, fault, reload } = useCall('changes.list', { limit: 1000 })
  if (fault) return <FaultNotice fault={fault} onRetry={reload} />
  if (value?.changes.length === 0) return <EmptyState icon={<History aria-hidden />} title={t('changes.none')} />
  return (
    <ol className={listLook}>
      {value?.changes.map((change) => (
        <li key={change.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <About change={change} />
          {change.state === 'done' ? (
            <Button size="small" disabled={turn.pending} onClick={() => void turn.undo(change.id)}>
              {t('changes.undo')}
            </Button>
          ) : (
            <Button size="small" disabled={turn.pending} onClick={() => void turn.redo(change.id)}>
              {t('changes.redo')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}

function About({ change }: { change: ChangeView }) {
  const { t } = useTranslation()
  const words = useChangeWords()
  const format = useFormat()
  const now = useNow(60_000)
  const isUndone = change.state !== 'done'
  return (
    <div className="min-w-0 flex-1 basis-60">
      <p className={isUndone ? 'break-words text-muted line-through' : 'font-medium break-words'}>{words(change)}</p>
      <p className="text-sm text-muted">
        {[
          t(`changes.madeBy.${change.madeBy}`),
          format.ago(change.createdAt, now),
          ...(isUndone ? [t('changes.isUndone')] : []),
        ].join(' · ')}
      </p>
    </div>
  )
}

function Trash({ turn }: { turn: Turn }) {
  const { t } = useTranslation()
  const { value, fault, reload } = useCall('changes.trash')
  if (fault) return <FaultNotice fault={fault} onRetry={reload} />
  if (value?.length === 0) return <EmptyState icon={<Trash2 aria-hidden />} title={t('changes.trashNone')} />
  return (
    <ol className={listLook}>
      {value?.map((entry) => (
        <li key={entry.change.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-60">
            <About change={entry.change} />
            <Removed entry={entry} />
            {entry.change.kind === 'renew' && <p className="mt-1.5 text-sm text-muted">{t('changes.wholeRenewal')}</p>}
          </div>
          <Button size="small" disabled={turn.pending} onClick={() => void turn.undo(entry.change.id)}>
            {t(entry.change.kind === 'renew' ? 'changes.undo' : 'changes.restore')}
          </Button>
        </li>
      ))}
    </ol>
  )
}

function Removed({ entry: { total, questions } }: { entry: TrashEntry }) {
  const { t } = useTranslation()
  return (
    <ul className="mt-1.5 space-y-0.5 text-sm">
      {questions.map(({ id, stem }) => (
        <li key={id} className="line-clamp-1">
          <RichText text={stem} />
        </li>
      ))}
      {total > questions.length && (
        <li className="text-muted">{t('changes.more', { count: total - questions.length })}</li>
      )}
    </ul>
  )
}
