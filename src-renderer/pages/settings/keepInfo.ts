import type { AppInfo } from '../../../src-main/contract/appCalls.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { callKey } from '../../bridge/useCall.ts'

/** Shows what an action on the data folder answered, without asking again. */
export const keepInfo = (info: AppInfo): void => void queryClient.setQueryData(callKey('app.info'), info)
