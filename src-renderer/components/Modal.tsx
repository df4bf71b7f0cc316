import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'
import { IconButton } from './IconButton.tsx'
import { endPassingNotices } from './Toaster.tsx'

type ModalProps = {
  open: boolean
  onClose: () => void
  title: string
  text?: string
  wide?: boolean | 'extra'
  /** What has the focus when it opens; the dialog itself if left out. */
  focus?: RefObject<HTMLElement | null>
  children?: ReactNode
  /** Buttons, the one that acts last. */
  actions?: ReactNode
  onKeyDown?: (event: KeyboardEvent) => void
}

export function Modal({ open, onClose, title, text, wide, focus, children, actions, onKeyDown }: ModalProps) {
  const { t } = useTranslation()
  const popup = useRef<HTMLDivElement | null>(null)
  useEffect(() => {
    if (open) endPassingNotices()
  }, [open])
  // given the focus back itself: Base UI alone would go on to the first button inside of it
  const [opener] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : undefined))
  const giveBack = () => {
    if (!opener?.isConnected || opener === document.body) return true
    opener.focus({ preventScroll: true })
    return false
  }
  // as it is drawn: Base UI does it a frame later, and a key pressed at once would reach the page below
  const takeFocus = useCallback(
    (drawn: HTMLDivElement | null) => {
      popup.current = drawn
      if (drawn && !drawn.contains(document.activeElement)) (focus?.current ?? drawn).focus({ preventScroll: true })
    },
    [focus],
  )
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          ref={takeFocus}
          initialFocus={focus ?? popup}
          finalFocus={giveBack}
          onKeyDown={onKeyDown}
          className={cx(
            'fixed top-1/2 left-1/2 flex max-h-[min(44rem,calc(100dvh-2rem))] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col',
            'rounded-2xl bg-surface shadow-float outline-none transition-[scale,opacity] duration-150',
            'data-ending-style:scale-[0.98] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0',
            wide === 'extra' ? 'max-w-5xl' : wide ? 'max-w-2xl' : 'max-w-md',
          )}
        >
          <div className="flex items-start gap-4 pt-5 pr-4 pl-6">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="text-lg leading-snug font-semibold break-words">{title}</Dialog.Title>
              {text !== undefined && (
                <Dialog.Description className="mt-1.5 text-sm text-muted">{text}</Dialog.Description>
              )}
            </div>
            <Dialog.Close render={<IconButton label={t('common.close')} className="-mt-1" />}>
              <X aria-hidden />
            </Dialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-4 pb-6 empty:pt-1">{children}</div>
          {actions !== undefined && (
            <div
              className={cx(
                'flex flex-wrap justify-end gap-2 px-6',
                wide === 'extra' ? 'border-t border-line py-4' : 'pb-6',
              )}
            >
              {actions}
            </div>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
