import { useEffect } from 'react'
import { useCall } from '../bridge/useCall.ts'
import { useUploads } from '../uploads/uploads.ts'
import { batchProgress } from './importProgress.ts'

/** Which imports belong together; wherever it is shown, it is the same. */
let known: ReadonlySet<number> = new Set()

/** How far the files are that were given together, those included that are still on their way to the host. */
export function useImportBatch() {
  const imports = useCall('imports.list', {}).value ?? []
  const sending = useUploads().filter(({ fault }) => fault === null).length
  const progress = batchProgress(imports, known, sending)
  useEffect(() => {
    known = progress.batch
  })
  return progress
}
