import { z } from 'zod'
import { call, nothing } from './call.ts'
import { providerId } from './modelCalls.ts'

const modelChoice = z.strictObject({ provider: providerId, model: z.string().trim().min(1).max(200) })
export type ModelChoice = z.infer<typeof modelChoice>

/** Of an OpenAI-compatible server. Keys go into the keychain, so an address with credentials in it is refused. */
const baseUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((url) => URL.parse(url)?.username === '' && URL.parse(url)?.password === '')

export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'zh', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** The model that reads what the rules left open; null: none chosen. */
  readingModel: modelChoice.nullable(),
  /** The model that grades short answers. */
  gradingModel: modelChoice.nullable(),
  /** The person's address for a provider, instead of the provider's own. */
  baseUrls: z.partialRecord(providerId, baseUrl),
})
export type Settings = z.infer<typeof settingsSchema>

/** The one place with defaults. */
export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  readingModel: null,
  gradingModel: null,
  baseUrls: {},
}

export const settingsCalls = {
  'settings.get': call(nothing).returns<Settings>(),
  /** Changes the fields given. An unknown or invalid one is INVALID_INPUT with its name, and nothing is saved. */
  'settings.update': call(settingsSchema.partial()).returns<Settings>(),
}
