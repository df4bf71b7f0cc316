import { z } from 'zod'
import { call, nothing } from './call.ts'
import { languages, libraryOrders, multipleChoiceRules, textSizes, themes } from './choices.ts'
import { providerId } from './modelCalls.ts'

const modelChoice = z.strictObject({ provider: providerId, model: z.string().trim().min(1).max(200) })
export type ModelChoice = z.infer<typeof modelChoice>

/** Of an OpenAI-compatible server. Keys go into the keychain, so an address with credentials or parameters in it is refused. */
const baseUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((url) => {
    const { username, password, search, hash } = URL.parse(url) ?? {}
    return `${username}${password}${search}${hash}` === ''
  })

export const settingsSchema = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(themes),
  textSize: z.enum(textSizes),
  /** Whether questions and answers are read out by the system's voice while one studies. */
  readAloud: z.boolean(),
  /** The model that reads what the rules left open; null: none chosen. */
  readingModel: modelChoice.nullable(),
  /** The model that grades short answers. */
  gradingModel: modelChoice.nullable(),
  /** The person's address for a provider, instead of the provider's own. */
  baseUrls: z.partialRecord(providerId, baseUrl),
  /** A question leaves the mistake book after so many right answers in a row. */
  rightInARowToLeave: z.int().min(1).max(10),
  multipleChoice: z.enum(multipleChoiceRules),
  /** Whether a new practice mixes the options of each question. */
  shuffleOptions: z.boolean(),
  /** Whether in a practice a single choice or true/false is submitted as it is chosen. */
  submitOnChoosing: z.boolean(),
  /** Whether a practice goes on by itself after a right answer. */
  goOnWhenRight: z.boolean(),
  /** In which order the library lists its banks. */
  libraryOrder: z.enum(libraryOrders),
  /** New questions a day where no exam date decides it. */
  newPerDay: z.int().min(0).max(1000),
  /** A question comes back when its recall is expected to have fallen to this, 0..1. */
  desiredRetention: z.number().min(0.7).max(0.97),
  /** Whether newer versions are asked for, at the start and once a day. */
  checkForUpdates: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>
export type LibraryOrder = Settings['libraryOrder']

/** The one place with defaults. */
export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  textSize: 'normal',
  readAloud: false,
  readingModel: null,
  gradingModel: null,
  baseUrls: {},
  rightInARowToLeave: 2,
  multipleChoice: 'allOrNothing',
  shuffleOptions: false,
  submitOnChoosing: false,
  goOnWhenRight: false,
  libraryOrder: 'own',
  newPerDay: 20,
  desiredRetention: 0.9,
  checkForUpdates: false,
}

export const settingsCalls = {
  'settings.get': call(nothing).returns<Settings>(),
  /**
   * Changes the fields given. An unknown or invalid one is INVALID_INPUT with its name, and nothing is saved. MODEL_ADDRESS_EXPOSED:
   * an address out of the house that is not https.
   */
  'settings.update': call(settingsSchema.partial()).returns<Settings>(),
}
