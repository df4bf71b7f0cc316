import type { Handlers } from '../contract/calls.ts'
import type { Settings, settingsCalls } from '../contract/settingsCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Emit } from '../ports.ts'
import { type FollowSettingsTx, getSettings, updateSettings } from './settings.ts'

/** `saved`: what waited for a setting can be looked at again. */
type SettingsPorts = { db: Db; emit: Emit; followTx: FollowSettingsTx; saved: (changed: Partial<Settings>) => void }

export const settingsHandlers = ({
  db,
  emit,
  followTx,
  saved,
}: SettingsPorts): Handlers<keyof typeof settingsCalls> => ({
  'settings.get': () => getSettings(db),
  'settings.update': (patch) => {
    const settings = updateSettings(db, patch, followTx)
    emit('settings.changed')
    saved(patch)
    return settings
  },
})
