import type { Emit } from '../app/ports.ts'
import type { Handlers } from '../contract/calls.ts'
import type { settingsCalls } from '../contract/settingsCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import { getSettings, updateSettings } from './settings.ts'

export const settingsHandlers = ({ db, emit }: { db: Db; emit: Emit }): Handlers<keyof typeof settingsCalls> => ({
  'settings.get': () => getSettings(db),
  'settings.update': (patch) => {
    const settings = updateSettings(db, patch)
    emit('settings.changed')
    return settings
  },
})
