import { ScanText } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportView, PageChoice } from '../../../../src-main/contract/importCalls.ts'
import { parsePageRanges } from '../../../../src-main/contract/pageRanges.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { TextField } from '../../../components/TextField.tsx'

/** What is known of the pages that wait: as the job tells it. */
function waitingPages({ fault }: ImportView) {
  const { pages, first, last, hasText, seconds } = fault?.details ?? {}
  const number = (value: unknown) => (typeof value === 'number' ? value : 0)
  return {
    count: number(pages),
    first: number(first),
    last: number(last),
    seconds: number(seconds),
    hasText: hasText === true,
  }
}

/** Asks which of many pages that are pictures are to be read; the import waits for as long as the person likes. */
export function PagesToChoose({ entry }: { entry: ImportView }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const { run, pending, fault } = useAction('imports.readPages')
  const { count, first, last, seconds, hasText } = waitingPages(entry)
  const read = (pages: PageChoice) => void run({ id: entry.id, pages })
  const chosen = parsePageRanges(text)?.filter((page) => page >= first && page <= last)
  const isEmpty = chosen === undefined || chosen.length === 0
  const readThese = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isEmpty) read(chosen)
  }
  return (
    <section aria-label={t('scans.pages')} className="mt-3 rounded-xl border border-accent px-4 py-3">
      <p className="flex items-start gap-3">
        <ScanText aria-hidden className="mt-0.5 size-5 shrink-0 text-accent-ink" />
        <span className="min-w-0 flex-1">{t('scans.ask', { count, time: useTime(seconds) })}</span>
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" disabled={pending} onClick={() => read('all')}>
          {t('scans.readAll')}
        </Button>
        {hasText && (
          <Button disabled={pending} onClick={() => read([])}>
            {t('scans.withoutThem')}
          </Button>
        )}
      </div>
      <form onSubmit={readThese} className="mt-3">
        <TextField
          label={t('scans.pages')}
          placeholder={t('scans.pagesHint', { example: `${first + 1}-${Math.min(last, first + 19) + 1}` })}
          value={text}
          onChange={(event) => setText(event.target.value)}
          problem={isTried && isEmpty ? t('scans.pagesNone', { first: first + 1, last: last + 1 }) : undefined}
        >
          <Button type="submit" disabled={pending}>
            {t('scans.readThese')}
          </Button>
        </TextField>
      </form>
      {fault && <FaultNotice fault={fault} />}
    </section>
  )
}

/** In the unit that fits. */
function useTime(seconds: number): string {
  const { t } = useTranslation()
  if (seconds < 90) return t('scans.seconds', { count: seconds })
  if (seconds < 5400) return t('scans.minutes', { count: Math.round(seconds / 60) })
  return t('scans.hours', { count: Math.round(seconds / 3600) })
}
