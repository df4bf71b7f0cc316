import { Play } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { OutlineEntry } from '../../../src-main/contract/questionCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'

/** More are behind a button: what one has to do in the bank stays in sight. */
const mostShown = 8

type OutlineProps = {
  bankId: number
  /** Shows the questions of a chapter. */
  onShow: (section: string) => void
}

/** The chapters of a bank, how far one is in each, and a practice of each by one click; nothing where there is but one. */
export function Outline({ bankId, onShow }: OutlineProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [isWhole, setWhole] = useState(false)
  const title = useId()
  const entries = useCall('questions.outline', { bankId }).value ?? []
  const shuffleOptions = useCall('settings.get').value?.shuffleOptions ?? false
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  if (entries.length < 2) return null
  const shown = isWhole || entries.length <= mostShown + 1 ? entries : entries.slice(0, mostShown)
  return (
    <section aria-labelledby={title} className="mt-10">
      <h2 id={title} className="mb-3 text-lg font-semibold">
        {t('bank.chapters')}
      </h2>
      {start.fault && <FaultNotice fault={start.fault} />}
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface shadow-raised">
        {shown.map((entry) => (
          <Chapter
            key={entry.section}
            entry={entry}
            isStarting={start.pending}
            onShow={() => onShow(entry.section)}
            onPractise={() =>
              void start.run({ bankIds: [bankId], filter: { sections: [entry.section] }, shuffleOptions })
            }
          />
        ))}
        {shown.length < entries.length && (
          <li className="px-2 py-1.5 sm:px-3">
            <Button size="small" look="ghost" onClick={() => setWhole(true)}>
              {t('bank.allChapters', { count: entries.length })}
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}

type ChapterProps = { entry: OutlineEntry; isStarting: boolean; onShow: () => void; onPractise: () => void }

function Chapter({ entry, isStarting, onShow, onPractise }: ChapterProps) {
  const { t } = useTranslation()
  const { section, questions, answered, right } = entry
  const name = section || t('exams.editor.noSection')
  return (
    <li className="flex items-center gap-x-4 py-2 pr-2.5 pl-4 sm:pl-5">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-0.5 sm:flex-nowrap">
        <button
          type="button"
          title={name}
          onClick={onShow}
          className="min-w-0 flex-1 basis-full truncate rounded-md py-1 text-left font-medium hover:underline sm:basis-auto pointer-coarse:min-h-10"
        >
          {name}
        </button>
        <span className="text-sm whitespace-nowrap text-muted sm:w-40 sm:text-right">
          {answered === 0
            ? t('common.questions', { count: questions })
            : t('bank.rightOf', { right, count: questions })}
        </span>
        <Mastery {...entry} />
      </div>
      <Button
        size="small"
        aria-label={t('common.pair', { label: t('library.practise'), value: name })}
        disabled={isStarting}
        onClick={onPractise}
      >
        <Play aria-hidden />
        <span className="max-sm:hidden">{t('library.practise')}</span>
      </Button>
    </li>
  )
}

/** What was right the last time, and what was answered otherwise; what it shows stands in words beside it. */
const Mastery = ({ questions, answered, right }: OutlineEntry) => (
  <span aria-hidden className="flex h-1 w-24 shrink-0 overflow-hidden rounded-full bg-sunken">
    <span className="bg-accent" style={{ width: `${(right / questions) * 100}%` }} />
    <span className="bg-edge/50" style={{ width: `${((answered - right) / questions) * 100}%` }} />
  </span>
)
