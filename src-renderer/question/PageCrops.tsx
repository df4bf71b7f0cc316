import { useTranslation } from 'react-i18next'
import { useCall } from '../bridge/useCall.ts'

/** What the pages show where a question was read; nothing for one that was not read from pictures. */
export function PageCrops({ questionId }: { questionId: number }) {
  const { t } = useTranslation()
  const { value, outdated } = useCall('imports.crops', { questionId })
  if (outdated || !value || value.length === 0) return null
  return (
    <div className="mb-4 space-y-3">
      {value.map(({ importId, page, dataUrl, width, height }) => (
        <img
          key={`${importId}:${page}`}
          src={dataUrl}
          width={width}
          height={height}
          alt={t('scans.crop', { page: page + 1 })}
          className="h-auto max-h-[60vh] w-auto max-w-full rounded-lg border border-line bg-paper"
        />
      ))}
    </div>
  )
}
