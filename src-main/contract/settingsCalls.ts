import { z } from 'zod'
import { call, nothing } from './call.ts'

export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'zh', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
})
export type Settings = z.infer<typeof settingsSchema>

/** The one place with defaults. */
export const defaultSettings: Settings = { language: 'system', theme: 'system' }

export const settingsCalls = {
  'settings.get': call(nothing).returns<Settings>(),
  /** Changes the fields given. An unknown or invalid one is INVALID_INPUT with its name, and nothing is saved. */
  'settings.update': call(settingsSchema.partial()).returns<Settings>(),
}
