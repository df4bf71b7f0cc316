import { useTranslation } from 'react-i18next'
import { useCall } from '../bridge/useCall.ts'
import { PageCrops } from './PageCrops.tsx'
import { SourcePassage } from './SourcePassage.tsx'

/** Where a question was read, beside the fields that it is put right in. */
export function SourceBeside({ questionId }: { questionId: number }) {
  const { t } = useTranslation()
  const sources = useCall('questions.sources', { id: questionId })
  if (sources.outdated || !sources.value || sources.value.length === 0) return null
  return (
    <section aria-label={t('review.source.title')}>
      <h3 className="mb-2 text-sm font-medium text-muted">{t('review.source.title')}</h3>
      <PageCrops questionId={questionId} />
      {sources.value.map(({ document, blocks, lines }) => (
        <div key={`${document.sha256}:${blocks.join('-')}`} className="mb-3 last:mb-0">
          <SourcePassage lines={lines} />
        </div>
      ))}
    </section>
  )
}
