import { useFormat } from '../components/useFormat.ts'
import { useProgressTitle } from '../components/useTitle.ts'
import { useImportBatch } from './useImportBatch.ts'

/** Shows in the title of the window how far the imports are. */
export function useImportTitle(): void {
  const format = useFormat()
  const { part } = useImportBatch()
  useProgressTitle(part === undefined ? undefined : format.percent(Math.floor(part * 100) / 100))
}
