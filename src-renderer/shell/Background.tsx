import { useLocation } from 'wouter'
import { useCall } from '../bridge/useCall.ts'
import { useSignal } from '../bridge/useSignal.ts'
import { Undoing } from '../changes/Undoing.tsx'
import { DropOverlay } from '../uploads/DropOverlay.tsx'
import { PicturesDialog } from '../uploads/PicturesDialog.tsx'
import { WhereDialog } from '../uploads/WhereDialog.tsx'
import { lastAppearance, useAppearance } from './useAppearance.ts'
import { useImportTitle } from './useImportTitle.ts'
import { useImportToasts } from './useImportToasts.ts'

/** What goes on whatever page is open: theme and language, files dropped or opened, imports that end. */
export function Background() {
  const [, navigate] = useLocation()
  useAppearance(useCall('settings.get').value ?? lastAppearance())
  useImportToasts()
  useImportTitle()
  useSignal('library.replaced', () => navigate('/'))
  useSignal('imports.opened', () => navigate('/imports'))
  return (
    <>
      <DropOverlay />
      <WhereDialog />
      <PicturesDialog />
      <Undoing />
    </>
  )
}
