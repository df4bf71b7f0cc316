import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { defaultSettings } from '../../../src-main/contract/settingsCalls.ts'
import { useCall } from '../../bridge/useCall.ts'

/** What the person wants to be done without being asked while practising; nowhere else. */
export function useHabits({ mode }: SessionView): { submitOnChoosing: boolean; goOnWhenRight: boolean } {
  const settings = useCall('settings.get').value
  return mode === 'practice' && settings ? settings : defaultSettings
}
