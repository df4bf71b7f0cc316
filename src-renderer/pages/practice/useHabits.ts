import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import type { Settings } from '../../../src-main/contract/settingsCalls.ts'
import { useCall } from '../../bridge/useCall.ts'

type Habits = Pick<Settings, 'submitOnChoosing' | 'goOnWhenRight'>

const none: Habits = { submitOnChoosing: false, goOnWhenRight: false }

/** What the person wants to be done without being asked while practising; nowhere else. */
export function useHabits({ mode }: SessionView): Habits {
  const settings = useCall('settings.get').value
  return mode === 'practice' && settings ? settings : none
}
