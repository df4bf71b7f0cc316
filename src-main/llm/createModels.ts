import type { ProviderId } from '../contract/modelCalls.ts'
import type { Settings } from '../contract/settingsCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Ports, ScriptModel } from '../ports.ts'
import { ApiKeys } from '../secrets/ApiKeys.ts'
import { keychainVault } from '../secrets/keychainVault.ts'
import { getSettings } from '../settings/settings.ts'
import { Connections } from './Connections.ts'
import { createGatedLlm } from './gatedLlm.ts'
import type { Llm } from './Llm.ts'
import { createLlm } from './openaiLlm.ts'
import { providers } from './providers.ts'

export type Models = {
  keys: ApiKeys
  connections: Connections
  llm: Llm
  settings: () => Settings
  /** Whose models are in use: those that the person chose, or the one that a script brings. */
  askedBy: 'person' | 'script'
}

/** Returns the settings as this run sees them: a script's model stands in for the chosen one, unstored. */
function withScriptModel(settings: Settings, script: ScriptModel | undefined): Settings {
  if (!script) return settings
  const choice = { provider: 'custom' as const, model: script.model }
  return { ...settings, readingModel: choice, baseUrls: { ...settings.baseUrls, custom: script.baseUrl } }
}

/** The keychain's name for a key: the provider, and the server where that is not its own. */
function accountOf(provider: ProviderId, address: string | undefined): string {
  const host = URL.parse(address ?? '')?.host
  return host === undefined || host === URL.parse(providers[provider].baseUrl)?.host ? provider : `${provider}@${host}`
}

/** Creates everything that has to do with models. Nothing is connected to and no keychain is opened before it is asked for. */
export function createModels({ vault = keychainVault, scriptModel }: Ports, db: Db): Models {
  const keys = new ApiKeys(
    vault,
    (provider) => accountOf(provider, getSettings(db).baseUrls[provider]),
    (provider) => providers[provider].baseUrl === '',
  )
  const settings = () => withScriptModel(getSettings(db), scriptModel)
  const connections = new Connections({
    settings,
    findKey: async (provider) => {
      return scriptModel && provider === 'custom' ? scriptModel.key : keys.find(provider)
    },
  })
  return { keys, connections, llm: createGatedLlm(createLlm()), settings, askedBy: scriptModel ? 'script' : 'person' }
}
