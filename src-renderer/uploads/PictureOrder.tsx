import { ArrowDown, ArrowUp, GripVertical, ImageOff, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../components/cx.ts'
import { IconButton } from '../components/IconButton.tsx'

type PictureOrderProps = { pictures: readonly File[]; onOrder: (pictures: readonly File[]) => void }

/** Takes the one at `from` out and puts it at `to`. */
function moved(pictures: readonly File[], from: number, to: number): readonly File[] {
  const picture = pictures[from]
  const others = pictures.toSpliced(from, 1)
  return picture ? others.toSpliced(to, 0, picture) : pictures
}

/** Pictures one below the other; dragged, or moved by their buttons. */
export function PictureOrder({ pictures, onOrder }: PictureOrderProps) {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<number>()
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<string>(undefined)
  // what moves keeps the focus: the browser takes it from a row that is put elsewhere
  useLayoutEffect(() => {
    if (focused.current) list.current?.querySelector<HTMLElement>(focused.current)?.focus()
    focused.current = undefined
  })
  const move = (from: number, to: number, by: 'up' | 'down') => {
    if (to < 0 || to >= pictures.length) return
    focused.current = `[data-row="${to}"] [data-by="${by}"]`
    onOrder(moved(pictures, from, to))
  }
  return (
    <ol ref={list} className="mt-4 space-y-2">
      {pictures.map((picture, at) => (
        <li
          key={keyOf(picture)}
          data-row={at}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', picture.name)
            setDragged(at)
          }}
          onDragEnter={() => {
            if (dragged === undefined || dragged === at) return
            onOrder(moved(pictures, dragged, at))
            setDragged(at)
          }}
          onDragOver={(event) => dragged !== undefined && event.preventDefault()}
          onDrop={(event) => event.preventDefault()}
          onDragEnd={() => setDragged(undefined)}
          className={cx(
            'flex items-center gap-3 rounded-lg border border-line bg-surface p-2',
            dragged === at && 'border-accent bg-accent-soft',
          )}
        >
          <GripVertical aria-hidden className="size-4 shrink-0 cursor-grab text-muted" />
          <span className="w-5 shrink-0 text-right text-sm text-muted">{at + 1}</span>
          <Thumbnail picture={picture} />
          <span className="min-w-0 flex-1 truncate text-sm">{picture.name}</span>
          <span className="flex shrink-0">
            <IconButton
              data-by="up"
              label={t('desk.up')}
              aria-disabled={at === 0}
              className="aria-disabled:opacity-40"
              onClick={() => move(at, at - 1, 'up')}
            >
              <ArrowUp aria-hidden />
            </IconButton>
            <IconButton
              data-by="down"
              label={t('desk.down')}
              aria-disabled={at === pictures.length - 1}
              className="aria-disabled:opacity-40"
              onClick={() => move(at, at + 1, 'down')}
            >
              <ArrowDown aria-hidden />
            </IconButton>
            {pictures.length > 1 && (
              <IconButton label={t('scans.leaveOut')} onClick={() => onOrder(pictures.toSpliced(at, 1))}>
                <X aria-hidden />
              </IconButton>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

const keys = new WeakMap<File, string>()
let lastKey = 0

function keyOf(picture: File): string {
  const known = keys.get(picture)
  if (known) return known
  lastKey += 1
  keys.set(picture, String(lastKey))
  return String(lastKey)
}

function Thumbnail({ picture }: { picture: File }) {
  const [address, setAddress] = useState<string>()
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(picture)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  if (isBroken || !address)
    return (
      <span className="flex size-16 shrink-0 items-center justify-center rounded-md bg-sunken text-muted">
        {isBroken && <ImageOff aria-hidden className="size-4" />}
      </span>
    )
  return (
    <img
      src={address}
      alt=""
      draggable={false}
      onError={() => setBroken(true)}
      className="size-16 shrink-0 rounded-md bg-paper object-cover object-left-top"
    />
  )
}
