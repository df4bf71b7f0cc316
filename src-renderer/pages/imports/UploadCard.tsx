import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { dismissUpload, type Upload } from '../../uploads/uploads.ts'
import { DocumentCard } from './DocumentCard.tsx'

/** A file that is not an import yet: on its way, or refused. */
export function UploadCard({ upload }: { upload: Upload }) {
  const { t } = useTranslation()
  const format = useFormat()
  const state = upload.fault ? t('imports.state.refused') : t('imports.state.sending')
  return (
    <DocumentCard
      name={upload.name}
      facts={[state, format.size(upload.size)]}
      actions={
        upload.fault && (
          <IconButton label={t('imports.dismiss')} onClick={() => dismissUpload(upload.key)}>
            <X aria-hidden />
          </IconButton>
        )
      }
    >
      <div className="mt-3">
        {upload.fault ? <FaultNotice fault={upload.fault} /> : <ProgressBar label={state} part={null} />}
      </div>
    </DocumentCard>
  )
}
