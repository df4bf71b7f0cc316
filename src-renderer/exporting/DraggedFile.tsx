import { File, GripVertical } from 'lucide-react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../../src-main/contract/appCalls.ts'
import type { DraggableFile } from '../../src-main/contract/exportCalls.ts'
import { withKey } from '../bridge/httpBridge.ts'
import { useAction } from '../bridge/useAction.ts'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { useFormat } from '../components/useFormat.ts'

/** Of the browsers only Chromium fetches a file where it is dropped. */
export const canDragOut = (host: AppInfo['host'] | undefined) =>
  host === 'electron' || (host !== undefined && /Chrom(?:e|ium)\//.test(navigator.userAgent))

/** A file that was made, to be dragged to where it is wanted. Whoever cannot drag saves it as any other. */
export function DraggedFile({ file }: { file: DraggableFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const drag = useAction('exports.drag')
  const begin = (event: DragEvent) => {
    const { address, mime, name, token } = file
    if (address === null) {
      event.preventDefault() // the system drags it instead
      void drag.run({ token })
      return
    }
    const url = new URL(withKey(address), location.href).href
    event.dataTransfer.effectAllowed = 'copy'
    event.dataTransfer.setData('DownloadURL', `${mime.split(';')[0]}:${name.replaceAll(':', '_')}:${url}`)
  }
  return (
    <>
      <figure
        draggable
        onDragStart={begin}
        className="flex cursor-grab items-center gap-3 rounded-xl border-2 border-dashed border-edge/60 bg-sunken px-4 py-3 active:cursor-grabbing"
      >
        <GripVertical aria-hidden className="size-4 shrink-0 text-muted" />
        <File aria-hidden className="size-5 shrink-0 text-accent-ink" />
        <p className="min-w-0 flex-1 text-sm">
          <span className="block font-medium break-words">{file.name}</span>
          <span className="text-muted">
            {format.size(file.size)} · {t('exporting.dragThis')}
          </span>
        </p>
      </figure>
      {drag.fault && <FaultNotice fault={drag.fault} />}
    </>
  )
}
