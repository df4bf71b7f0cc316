import { lazy, Suspense } from 'react'
import { useLocation } from 'wouter'
import { useCall } from '../bridge/useCall.ts'
import { useSignal } from '../bridge/useSignal.ts'
import { Undoing } from '../changes/Undoing.tsx'
import { DropOverlay } from '../uploads/DropOverlay.tsx'
import { PicturesDialog } from '../uploads/PicturesDialog.tsx'
import { undecided } from '../uploads/useUpload.ts'
import { lastAppearance, useAppearance } from './useAppearance.ts'
import { useImportTitle } from './useImportTitle.ts'
import { useImportToasts } from './useImportToasts.ts'

/** Few drops need it. */
const WhereDialog = lazy(async () => ({ default: (await import('../uploads/WhereDialog.tsx')).WhereDialog }))

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
      {undecided.use() && (
        <Suspense>
          <WhereDialog />
        </Suspense>
      )}
      <PicturesDialog />
      <Undoing />
    </>
  )
}
