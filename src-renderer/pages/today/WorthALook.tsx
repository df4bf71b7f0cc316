import { BookX, CopyCheck, FileDiff, FileQuestion, FileWarning, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import type { ImportView } from '../../../src-main/contract/importCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { isRenewal, openCount } from '../../shell/openCount.ts'
import { Row, Section, Tile } from './Section.tsx'

/** The others are on the page of imports. */
const mostImports = 3

const hasFailed = ({ state }: ImportView) => state === 'failed' || state === 'waiting'
const wantsALook = (entry: ImportView) =>
  hasFailed(entry) || (entry.state === 'done' && (entry.held || openCount(entry) > 0))

type WorthALookProps = {
  imports: readonly ImportView[]
  banks: readonly BankSummary[]
  /** They are what the page offers first. */
  isMistakesNext: boolean
}

/** Mistakes, imports that a person should look at, and questions answered in two ways; nothing where all is well. */
export function WorthALook({ imports, banks, isMistakesNext }: WorthALookProps) {
  const { t } = useTranslation()
  const mistakes = isMistakesNext ? 0 : banks.reduce((sum, bank) => sum + bank.mistakes, 0)
  const open = imports.filter(wantsALook)
  const more = open.length - mostImports
  // last in the list: what comes later moves nothing away under the pointer
  const different = useCall('duplicates.count').value?.different ?? 0
  if (mistakes === 0 && open.length === 0 && different === 0) return null
  return (
    <Section title={t('today.look')}>
      {mistakes > 0 && <Mistakes count={mistakes} />}
      {open.slice(0, mostImports).map((entry) => (
        <Import key={entry.id} entry={entry} />
      ))}
      {more > 0 && (
        <li className="px-4 py-2 sm:px-5">
          <ButtonLink size="small" look="ghost" className="-ml-2.5" href="/imports">
            {t('today.moreImports', { count: more })}
          </ButtonLink>
        </li>
      )}
      {different > 0 && <Different count={different} />}
    </Section>
  )
}

function Mistakes({ count }: { count: number }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  return (
    <Row
      lead={
        <Tile tone="bg-bad-soft text-bad">
          <BookX />
        </Tile>
      }
      title={t('today.mistakes', { count })}
      facts={start.fault && <FaultNotice fault={start.fault} />}
      action={
        <span className="flex shrink-0 gap-1">
          <ButtonLink size="small" look="ghost" className="max-sm:hidden" href="/mistakes">
            {t('today.see')}
          </ButtonLink>
          <Button
            size="small"
            aria-label={t('common.pair', { label: t('library.practise'), value: t('nav.mistakes') })}
            disabled={start.pending}
            onClick={() => void start.run({ scope: 'mistakes' })}
          >
            <Play aria-hidden className="sm:hidden" />
            <span className="max-sm:hidden">{t('library.practise')}</span>
          </Button>
        </span>
      }
    />
  )
}

function Different({ count }: { count: number }) {
  const { t } = useTranslation()
  return (
    <Row
      lead={
        <Tile tone="bg-bad-soft text-bad">
          <CopyCheck />
        </Tile>
      }
      title={t('today.duplicates', { count })}
      action={
        <ButtonLink size="small" href="/duplicates">
          {t('today.see')}
          <span className="sr-only">: {t('duplicates.title')}</span>
        </ButtonLink>
      }
    />
  )
}

function Import({ entry }: { entry: ImportView }) {
  const { t } = useTranslation()
  const { name } = entry.document
  const isBad = hasFailed(entry)
  if (isRenewal(entry)) return <Newer entry={entry} />
  const words = () => {
    if (isBad) return t(entry.state === 'failed' ? 'today.notImported' : 'today.paused')
    return t(entry.held ? 'today.held' : 'today.toReview', { count: openCount(entry) })
  }
  return (
    <Row
      lead={
        <Tile tone={isBad ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'}>
          {isBad ? <FileWarning /> : <FileQuestion />}
        </Tile>
      }
      title={name}
      facts={words()}
      action={
        <ButtonLink size="small" href={isBad ? '/imports' : `/imports/${entry.id}/review`}>
          {t(isBad ? 'today.see' : 'today.review')}
          <span className="sr-only">: {name}</span>
        </ButtonLink>
      }
    />
  )
}

function Newer({ entry }: { entry: ImportView }) {
  const { t } = useTranslation()
  const { name } = entry.document
  return (
    <Row
      lead={
        <Tile tone="bg-accent-soft text-accent-ink">
          <FileDiff />
        </Tile>
      }
      title={name}
      facts={t('renewal.looksLike', { older: entry.renews?.name ?? '' })}
      action={
        <ButtonLink size="small" href={`/imports/${entry.id}/renewal`}>
          {t('today.see')}
          <span className="sr-only">: {name}</span>
        </ButtonLink>
      }
    />
  )
}
