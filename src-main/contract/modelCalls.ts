import { z } from 'zod'
import { call, nothing } from './call.ts'

export const providerIds = [
  'openai',
  'gemini',
  'anthropic',
  'qwen',
  'deepseek',
  'zhipu',
  'moonshot',
  'siliconflow',
  'openrouter',
  'ollama',
  'lmstudio',
  'llamacpp',
  'custom',
] as const
export type ProviderId = (typeof providerIds)[number]
export const providerId = z.enum(providerIds)

/** What may be known of a key outside the keychain. `kept`: 'session' is lost when the program ends. */
export type KeyView = {
  isSet: boolean
  /** The last four characters of a key longer than 12. */
  lastFour: string | null
  kept: 'keychain' | 'session' | null
}

export type ProviderView = {
  id: ProviderId
  name: string
  /** The address in use: the person's, else the provider's own; empty for `custom` until it is set. */
  baseUrl: string
  defaultModel: string
  /** Runs on this computer and needs no key. */
  isLocal: boolean
}

/** Printable ASCII without spaces: what fits into an HTTP header. */
const key = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]{1,4096}$/)

const testedModel = z.object({ provider: providerId, model: z.string().min(1).max(200) })

/** No call returns a key. */
export const modelCalls = {
  'models.providers': call(nothing).returns<readonly ProviderView[]>(),
  /** The models that the provider offers. Faults: MODEL_KEY_MISSING, MODEL_KEY_REFUSED, MODEL_UNREACHABLE ... */
  'models.list': call(z.object({ provider: providerId })).returns<readonly string[]>(),
  /** Asks the model for one word; a fault says what is wrong, CANCELLED if the test was ended. */
  'models.test': call(testedModel).returns<{ milliseconds: number }>(),
  /** Ends the tests of this model that are under way. */
  'models.endTest': call(testedModel).returns<void>(),
  'settings.setKey': call(z.object({ provider: providerId, key })).returns<KeyView>(),
  'settings.clearKey': call(z.object({ provider: providerId })).returns<KeyView>(),
  /** KEYCHAIN_UNAVAILABLE if the system keychain cannot be asked and no key was given in this session. */
  'settings.hasKey': call(z.object({ provider: providerId })).returns<KeyView>(),
}
