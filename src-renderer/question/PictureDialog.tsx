import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../components/cx.ts'
import { IconButton } from '../components/IconButton.tsx'
import { Modal } from '../components/Modal.tsx'
import { useFormat } from '../components/useFormat.ts'
import { Picture, type PictureOf, usePictureName } from './Picture.tsx'

/** Of what fits into the window; the first shows all of it. */
const zooms = [1, 1.5, 2, 3, 4] as const

/** What the keys do: to another picture, nearer or farther, or all of it. */
const meaning = new Map<string, { to?: number; by?: number; isFit?: true }>([
  ['ArrowLeft', { to: -1 }],
  ['ArrowRight', { to: 1 }],
  ['+', { by: 1 }],
  ['=', { by: 1 }],
  ['-', { by: -1 }],
  ['0', { isFit: true }],
])

type PictureDialogProps = {
  pictures: readonly PictureOf[]
  place: number
  onPlace: (place: number) => void
  onClose: () => void
}

/** A picture as large as the window allows, and larger; the other pictures of the question by arrow keys. */
export function PictureDialog({ pictures, place, onPlace, onClose }: PictureDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [level, setLevel] = useState(0)
  /** How wide it is where all of it is seen, in CSS pixels. */
  const [fitting, setFitting] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const of = pictures[place] ?? { questionId: 0, number: null, image: '', label: undefined }
  const name = usePictureName(of)
  const zoom = zooms[level] ?? 1
  const go = (step: number) => {
    if (!pictures[place + step]) return
    setLevel(0)
    onPlace(place + step)
  }
  const zoomBy = (step: number) => {
    if (level === 0) setFitting(box.current?.querySelector('img')?.clientWidth ?? 0)
    setLevel(Math.min(Math.max(level + step, 0), zooms.length - 1))
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { to = 0, by = 0, isFit = false } = meaning.get(event.key) ?? {}
    if (to === 0 && by === 0 && !isFit) return
    event.preventDefault()
    if (to !== 0) go(to)
    else if (isFit) setLevel(0)
    else zoomBy(by)
  }
  const actions = (
    <div className="flex w-full items-center gap-1">
      {pictures.length > 1 && (
        <>
          <IconButton label={t('question.previousPicture')} disabled={place === 0} onClick={() => go(-1)}>
            <ChevronLeft aria-hidden />
          </IconButton>
          <span aria-live="polite" className="text-sm text-muted">
            {t('practice.of', { index: place + 1, total: pictures.length })}
          </span>
          <IconButton label={t('question.nextPicture')} disabled={!pictures[place + 1]} onClick={() => go(1)}>
            <ChevronRight aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton label={t('question.zoomOut')} className="ml-auto" disabled={level === 0} onClick={() => zoomBy(-1)}>
        <ZoomOut aria-hidden />
      </IconButton>
      <span aria-live="polite" className="w-12 text-center text-sm text-muted">
        {format.percent(zoom)}
      </span>
      <IconButton label={t('question.zoomIn')} disabled={level === zooms.length - 1} onClick={() => zoomBy(1)}>
        <ZoomIn aria-hidden />
      </IconButton>
    </div>
  )
  return (
    <Modal open wide="extra" onClose={onClose} title={name} actions={actions} onKeyDown={press}>
      <div ref={box} className="flex h-[min(30rem,calc(100dvh-14rem))] overflow-auto rounded-lg bg-paper p-3">
        <Picture
          key={of.image}
          of={of}
          width={zoom > 1 ? `${fitting * zoom}px` : undefined}
          className={cx('m-auto', zoom > 1 ? 'max-w-none shrink-0' : 'max-h-full max-w-full object-contain')}
        />
      </div>
    </Modal>
  )
}
