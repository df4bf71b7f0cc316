import { Copy, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../src-main/contract/faults.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { dismissUpload, importAnyway, type Upload } from '../../uploads/uploads.ts'
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
        <Standing upload={upload} state={state} />
      </div>
    </DocumentCard>
  )
}

function Standing({ upload: { key, fault }, state }: { upload: Upload; state: string }) {
  if (!fault) return <ProgressBar label={state} part={null} />
  if (fault.code === 'ALREADY_IMPORTED') return <Known uploadKey={key} details={fault.details} />
  return <FaultNotice fault={fault} />
}

/** A bank has these bytes: nothing is wrong, and it is for the person to say what is meant. */
function Known({ uploadKey, details }: { uploadKey: number; details: Fault['details'] }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl bg-sunken px-4 py-3 text-sm">
      <Copy aria-hidden className="size-4 shrink-0 text-muted" />
      <p className="min-w-0 flex-1 basis-48 font-medium">{t('imports.known', { name: String(details?.bankName) })}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" look="ghost" onClick={() => importAnyway(uploadKey)}>
          {t('imports.again')}
        </Button>
        <ButtonLink size="small" href={`/banks/${details?.bankId}`}>
          {t('imports.open')}
        </ButtonLink>
      </div>
    </div>
  )
}
