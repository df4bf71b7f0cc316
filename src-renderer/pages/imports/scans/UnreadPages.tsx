import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../../src-main/contract/importCalls.ts'
import { pageRanges } from '../../../../src-main/contract/pageRanges.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'

/** So many stretches of pages are told. */
const most = 12

/** Pages of a document that are pictures and were not read, by number: none is passed over in silence. */
export function UnreadPages({ entry }: { entry: ImportView }) {
  const { failed = [], left = [] } = entry.scan ?? {}
  return (
    <>
      {failed.length > 0 && <Pages entry={entry} pages={failed} kind="failed" />}
      {left.length > 0 && <Pages entry={entry} pages={left} kind="left" />}
    </>
  )
}

type PagesProps = { entry: ImportView; pages: readonly number[]; kind: 'failed' | 'left' }

function Pages({ entry, pages, kind }: PagesProps) {
  const { t } = useTranslation()
  const { run, pending, fault } = useAction('imports.readPages')
  return (
    <>
      <div
        className={`mt-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-lg px-3 py-1.5 text-sm ${
          kind === 'failed' ? 'bg-warn-soft text-warn' : 'bg-sunken text-muted'
        }`}
      >
        <span className="min-w-0">{t(`scans.${kind}`, { pages: pageRanges(pages, most) })}</span>
        <Button
          size="small"
          look="ghost"
          disabled={pending}
          onClick={() => void run({ id: entry.id, pages: [...pages] })}
        >
          {t(kind === 'failed' ? 'scans.tryAgain' : 'scans.readLeft')}
        </Button>
      </div>
      {fault && <FaultNotice fault={fault} />}
    </>
  )
}
