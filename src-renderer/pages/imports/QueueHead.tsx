import { ListX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../src-main/contract/importCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button } from '../../components/Button.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { useImportBatch } from '../../shell/useImportBatch.ts'
import { dismissRefused, useUploads } from '../../uploads/uploads.ts'

/** How many of several files are done, and the way to an empty list. */
export function QueueHead({ over: ended }: { over: readonly ImportView[] }) {
  const { t } = useTranslation()
  const { part, done, total } = useImportBatch()
  const refused = useUploads().filter(({ fault }) => fault !== null)
  const clear = useAction('imports.clear', dismissRefused)
  const over = ended.filter(({ held }) => !held)
  const words = t('imports.overall', { done, total })
  const clearAll = () => (over.length > 0 ? void clear.run() : dismissRefused())
  if (total < 2 && over.length + refused.length < 2) return null
  return (
    <div className="mb-3 flex min-h-8 items-center gap-4">
      {total > 1 && part !== undefined && (
        <>
          <p role="status" className="text-sm whitespace-nowrap text-muted">
            {words}
          </p>
          <div className="min-w-0 flex-1">
            <ProgressBar label={words} part={part} />
          </div>
        </>
      )}
      {over.length + refused.length > 1 && (
        <Button size="small" look="ghost" className="-mr-1.5 ml-auto" disabled={clear.pending} onClick={clearAll}>
          <ListX aria-hidden />
          {t('imports.clear')}
        </Button>
      )}
    </div>
  )
}
