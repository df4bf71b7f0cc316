import { FilePlus2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useRoute } from 'wouter'
import { useCall } from '../bridge/useCall.ts'
import { useFileDrag } from './useFileDrag.ts'
import { usePastedFiles } from './usePastedFiles.ts'
import { useUpload } from './useUpload.ts'

/** Files can be dropped anywhere in the window: on a bank's page into that bank, elsewhere each into a new one. */
export function DropOverlay() {
  const { t } = useTranslation()
  const [onBank, params] = useRoute('/banks/:id')
  const target = onBank ? { bankId: Number(params.id) } : undefined
  const upload = useUpload()
  const dragging = useFileDrag((given) => upload(given, target))
  usePastedFiles((files) =>
    upload({ files: files.map((file) => named(file, t('scans.screenshot'))), folder: undefined, leftOut: 0 }, target),
  )
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

/** What the clipboard holds has the same name each time. */
function named(file: File, word: string): File {
  if (!/^image\.\w+$/.test(file.name)) return file
  const moment = new Date(file.lastModified)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('.')
  return new File([file], `${word} ${day} ${time}${file.name.slice(5)}`, { type: file.type })
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
