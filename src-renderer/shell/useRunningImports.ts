import { useCall } from '../bridge/useCall.ts'
import { isUnderWay } from './importProgress.ts'

/** How many imports are not finished. */
export function useRunningImports(): number {
  const imports = useCall('imports.list', {}).value ?? []
  return imports.filter(isUnderWay).length
}
