import type { ComponentProps, ReactNode, RefObject } from 'react'
import { cx } from '../components/cx.ts'
import { onSaveKeys } from './saveKeys.ts'

type SavedByKeysProps = {
  save: () => void
  saveAndNext?: (() => void) | undefined
  className: string
  /** What else it listens to. */
  around?: Pick<ComponentProps<'fieldset'>, 'onFocus' | 'onPaste' | 'onDragEnter' | 'onDragOver' | 'onDrop'>
  ref?: RefObject<HTMLFieldSetElement | null>
  children: ReactNode
}

/** Fields that are saved by the saving keys, whichever of them has the focus. */
export const SavedByKeys = ({ save, saveAndNext, className, around, ref, children }: SavedByKeysProps) => (
  <fieldset {...around} ref={ref} className={cx('min-w-0', className)} onKeyDown={onSaveKeys(save, saveAndNext)}>
    {children}
  </fieldset>
)
