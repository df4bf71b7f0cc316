import type { ScriptModel } from '../ports.ts'
import { UsageError } from './usage.ts'

/** The model that a script names in its environment. Throws UsageError if address or name are missing. */
export function scriptModel(env: NodeJS.ProcessEnv = process.env): ScriptModel {
  const { QQUIZ_MODEL_BASE_URL: baseUrl, QQUIZ_MODEL_NAME: model, QQUIZ_MODEL_KEY: key } = env
  if (baseUrl && model) return { baseUrl, model, key }
  throw new UsageError(
    '--model needs QQUIZ_MODEL_BASE_URL and QQUIZ_MODEL_NAME, and QQUIZ_MODEL_KEY if the server asks for one.',
  )
}
