import type { ReactNode, RefObject } from 'react'
import { onSaveKeys } from './saveKeys.ts'

type SavedByKeysProps = {
  save: () => void
  className: string
  ref?: RefObject<HTMLDivElement | null>
  children: ReactNode
}

/** Fields that are saved by the saving keys, whichever of them has the focus. */
export const SavedByKeys = ({ save, className, ref, children }: SavedByKeysProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields in it
  <div ref={ref} className={className} onKeyDown={onSaveKeys(save)}>
    {children}
  </div>
)
