import { useEffect, useRef } from 'react'
import { useCall } from '../bridge/useCall.ts'
import { useFormat } from '../components/useFormat.ts'
import { useProgressTitle } from '../components/useTitle.ts'
import { batchProgress } from './importProgress.ts'

/** Shows in the title of the window how far the imports are. */
export function useImportTitle(): void {
  const format = useFormat()
  const imports = useCall('imports.list', {}).value ?? []
  const known = useRef<ReadonlySet<number>>(new Set())
  const { part, batch } = batchProgress(imports, known.current)
  useEffect(() => {
    known.current = batch
  })
  useProgressTitle(part === undefined ? undefined : format.percent(Math.floor(part * 100) / 100))
}
