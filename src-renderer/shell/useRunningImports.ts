import { useCall } from '../bridge/useCall.ts'

/** How many imports are not finished. */
export function useRunningImports(): number {
  const imports = useCall('imports.list', {}).value ?? []
  return imports.filter((entry) => ['queued', 'running', 'waiting'].includes(entry.state)).length
}
