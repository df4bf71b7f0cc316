import { queryClient } from '../../../bridge/queryClient.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { callKey } from '../../../bridge/useCall.ts'

/** Changes the fields given; the page shows the settings as they came back. */
export const useUpdateSettings = (onDone?: () => void) =>
  useAction('settings.update', (value) => {
    queryClient.setQueryData(callKey('settings.get'), value)
    onDone?.()
  })
