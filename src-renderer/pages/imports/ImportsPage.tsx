import { FileInput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../bridge/useCall.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { ChooseFiles } from '../../uploads/ChooseFiles.tsx'
import { useUploads } from '../../uploads/uploads.ts'
import { ImportCard } from './ImportCard.tsx'
import { UploadCard } from './UploadCard.tsx'

/** What is being read, what came of it, and what was refused, the latest first. */
export function ImportsPage() {
  const { t } = useTranslation()
  const uploads = useUploads()
  const imports = useCall('imports.list', {})
  const assists = useCall('assist.list', {}).value ?? []
  const isEmpty = uploads.length === 0 && imports.value?.length === 0
  return (
    <>
      <PageHeader title={t('imports.title')} actions={<ChooseFiles label={t('drop.choose')} />} />
      {imports.fault && <FaultNotice fault={imports.fault} onRetry={imports.reload} />}
      {isEmpty && (
        <EmptyState icon={<FileInput aria-hidden />} title={t('imports.emptyTitle')} text={t('imports.emptyText')} />
      )}
      <ul className="space-y-3">
        {uploads.map((upload) => (
          <UploadCard key={`upload-${upload.key}`} upload={upload} />
        ))}
        {imports.value?.map((entry) => (
          <ImportCard key={entry.id} entry={entry} assists={assists.filter(({ importId }) => importId === entry.id)} />
        ))}
      </ul>
    </>
  )
}
