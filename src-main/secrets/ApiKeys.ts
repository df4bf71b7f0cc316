import { AppError } from '../contract/faults.ts'
import type { KeyView, ProviderId } from '../contract/modelCalls.ts'
import type { Vault } from '../ports.ts'

const isUnavailable = (error: unknown) => error instanceof AppError && error.code === 'KEYCHAIN_UNAVAILABLE'

const viewOf = (key: string | undefined, kept: 'keychain' | 'session'): KeyView =>
  key === undefined
    ? { isSet: false, lastFour: null, kept: null }
    : { isSet: true, lastFour: key.length > 12 ? key.slice(-4) : null, kept }

/**
 * API keys, one for each server: in the keychain, or where there is none in memory until the program ends. Never in a file,
 * and never returned to the page.
 */
export class ApiKeys {
  readonly #vault: Vault
  readonly #accountOf: (provider: ProviderId) => string
  readonly #session = new Map<string, string>()

  /** `accountOf` names the server that a provider stands for now: a key is for the one that it was entered for, and no other. */
  constructor(vault: Vault, accountOf: (provider: ProviderId) => string) {
    this.#vault = vault
    this.#accountOf = accountOf
  }

  /** `kept` of the result tells whether the keychain took it. */
  async set(provider: ProviderId, key: string): Promise<KeyView> {
    const account = this.#accountOf(provider)
    try {
      await this.#vault.set(account, key)
      this.#session.delete(account)
      return viewOf(key, 'keychain')
    } catch (error) {
      if (!isUnavailable(error)) throw error
      this.#session.set(account, key)
      return viewOf(key, 'session')
    }
  }

  async clear(provider: ProviderId): Promise<KeyView> {
    const account = this.#accountOf(provider)
    const wasInSession = this.#session.delete(account)
    try {
      await this.#vault.remove(account)
    } catch (error) {
      if (!wasInSession || !isUnavailable(error)) throw error
    }
    return viewOf(undefined, 'keychain')
  }

  /** For the one place that sends it to its provider. Throws KEYCHAIN_UNAVAILABLE. */
  async find(provider: ProviderId): Promise<string | undefined> {
    const account = this.#accountOf(provider)
    return this.#session.get(account) ?? (await this.#vault.find(account))
  }

  /** Throws KEYCHAIN_UNAVAILABLE. */
  async view(provider: ProviderId): Promise<KeyView> {
    const account = this.#accountOf(provider)
    const inSession = this.#session.get(account)
    if (inSession !== undefined) return viewOf(inSession, 'session')
    return viewOf(await this.#vault.find(account), 'keychain')
  }
}
