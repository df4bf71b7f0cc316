import { isOnThisComputer, isProtected } from '../contract/addresses.ts'
import { AppError } from '../contract/faults.ts'
import { type ProviderId, type ProviderView, providerIds } from '../contract/modelCalls.ts'
import type { ModelChoice, Settings } from '../contract/settingsCalls.ts'
import { type Connection, ModelFailure } from './Llm.ts'
import { providers } from './providers.ts'

type ConnectionPorts = {
  settings: () => Settings
  /** Throws KEYCHAIN_UNAVAILABLE. */
  findKey: (provider: ProviderId) => Promise<string | undefined>
}

/** Turns a chosen provider and model into where a request goes, with the person's address and key. */
export class Connections {
  readonly #ports: ConnectionPorts

  constructor(ports: ConnectionPorts) {
    this.#ports = ports
  }

  listProviders(): ProviderView[] {
    return providerIds.map((id) => this.getProvider(id))
  }

  getProvider(provider: ProviderId): ProviderView {
    const { id, name, baseUrl, defaultModel, isLocal } = providers[provider]
    return { id, name, baseUrl: this.#ports.settings().baseUrls[id] ?? baseUrl, defaultModel, isLocal }
  }

  /** Throws MODEL_KEY_MISSING, MODEL_NOT_CHOSEN without an address, MODEL_ADDRESS_EXPOSED, KEYCHAIN_UNAVAILABLE. */
  async open({ provider, model }: ModelChoice): Promise<Connection> {
    const { baseUrl, isLocal, name } = this.getProvider(provider)
    if (baseUrl === '') throw new ModelFailure('MODEL_NOT_CHOSEN', 'Enter the address of the server first.')
    if (!isProtected(baseUrl))
      throw new ModelFailure('MODEL_ADDRESS_EXPOSED', 'Over http:// anybody on the way could read key and text.')
    // a server of one's own may ask for none: without a keychain it is asked without, and says so itself if it minds
    const needsKey = !isLocal && provider !== 'custom' && !isOnThisComputer(baseUrl)
    const apiKey = await this.#findKey(provider, needsKey)
    if (apiKey === undefined && needsKey) throw new ModelFailure('MODEL_KEY_MISSING', `No key is set for ${name}.`)
    return { provider, baseUrl, apiKey, model }
  }

  async #findKey(provider: ProviderId, isNeeded: boolean): Promise<string | undefined> {
    try {
      return await this.#ports.findKey(provider)
    } catch (error) {
      if (!isNeeded && error instanceof AppError && error.code === 'KEYCHAIN_UNAVAILABLE') return undefined
      throw error
    }
  }
}
