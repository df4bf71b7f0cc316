import { AppError } from '../contract/faults.ts'
import type { KeyView, ProviderId } from '../contract/modelCalls.ts'
import type { Vault } from '../ports.ts'

const isUnavailable = (error: unknown) => error instanceof AppError && error.code === 'KEYCHAIN_UNAVAILABLE'

const viewOf = (key: string | undefined, kept: 'keychain' | 'session'): KeyView =>
  key === undefined
    ? { isSet: false, lastFour: null, kept: null }
    : { isSet: true, lastFour: key.length > 12 ? key.slice(-4) : null, kept }

/**
 * API keys, one a provider: in the keychain, or where there is none in memory until the program ends. Never in a file,
 * and never returned to the page.
 */
export class ApiKeys {
  readonly #vault: Vault
  readonly #session = new Map<ProviderId, string>()

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** `kept` of the result tells whether the keychain took it. */
  async set(provider: ProviderId, key: string): Promise<KeyView> {
    try {
      await this.#vault.set(provider, key)
      this.#session.delete(provider)
      return viewOf(key, 'keychain')
    } catch (error) {
      if (!isUnavailable(error)) throw error
      this.#session.set(provider, key)
      return viewOf(key, 'session')
    }
  }

  async clear(provider: ProviderId): Promise<KeyView> {
    const wasInSession = this.#session.delete(provider)
    try {
      await this.#vault.remove(provider)
    } catch (error) {
      if (!wasInSession || !isUnavailable(error)) throw error
    }
    return viewOf(undefined, 'keychain')
  }

  /** For the one place that sends it to its provider. Throws KEYCHAIN_UNAVAILABLE. */
  async find(provider: ProviderId): Promise<string | undefined> {
    return this.#session.get(provider) ?? (await this.#vault.find(provider))
  }

  /** Throws KEYCHAIN_UNAVAILABLE. */
  async view(provider: ProviderId): Promise<KeyView> {
    const inSession = this.#session.get(provider)
    if (inSession !== undefined) return viewOf(inSession, 'session')
    return viewOf(await this.#vault.find(provider), 'keychain')
  }
}
