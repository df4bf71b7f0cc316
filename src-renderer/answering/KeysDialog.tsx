import { cx } from '../components/cx.ts'
import { Modal } from '../components/Modal.tsx'

type KeysDialogProps = {
  title: string
  text?: string
  entries: readonly { name: string; keys: readonly string[] }[]
  onClose: () => void
}

/** More than these stand closer together. */
const few = 10

/** What the keys do. */
export function KeysDialog({ title, text, entries, onClose }: KeysDialogProps) {
  // a long list scrolls, and by keyboard only around what has the focus
  const reachable = entries.length > few ? { tabIndex: 0 } : {}
  return (
    <Modal open onClose={onClose} title={title} {...(text !== undefined && { text })}>
      <dl {...reachable} className="divide-y divide-line">
        {entries.map(({ name, keys }) => (
          <div
            key={name}
            className={cx('flex items-center justify-between gap-6', entries.length > few ? 'py-1.5' : 'py-2')}
          >
            <dt className="text-sm">{name}</dt>
            <dd className="flex shrink-0 gap-1.5">
              {keys.map((key) => (
                <kbd key={key} className="rounded-md bg-sunken px-2 py-1 font-sans text-xs font-medium">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
