import { FilePlus2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useRoute } from 'wouter'
import { useCall } from '../bridge/useCall.ts'
import { useFileDrag } from './useFileDrag.ts'
import { useUpload } from './useUpload.ts'

/** Files can be dropped anywhere in the window: on a bank's page into that bank, elsewhere each into a new one. */
export function DropOverlay() {
  const [onBank, params] = useRoute('/banks/:id')
  const target = onBank ? { bankId: Number(params.id) } : undefined
  const upload = useUpload()
  const dragging = useFileDrag((given) => upload(given, target))
  if (!dragging) return null
  return (
    <div aria-hidden className="pointer-events-none fixed inset-0 z-30 bg-canvas/85 p-4 backdrop-blur-xs">
      <div className="flex h-full flex-col items-center justify-center rounded-3xl border-2 border-dashed border-accent p-6 text-center">
        <FilePlus2 aria-hidden className="mb-5 size-10 text-accent-ink" strokeWidth={1.5} />
        <Words bankId={target?.bankId} />
      </div>
    </div>
  )
}

function Words({ bankId }: { bankId: number | undefined }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="text-2xl font-semibold">{t('drop.title')}</p>
      <p className="mt-2 text-muted">{bankId === undefined ? t('drop.intoNew') : <IntoBank id={bankId} />}</p>
    </>
  )
}

function IntoBank({ id }: { id: number }) {
  const { t } = useTranslation()
  const bank = useCall('banks.get', { id }).value
  return t('drop.intoBank', { name: bank?.name ?? '' })
}
