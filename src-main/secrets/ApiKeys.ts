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
  readonly #isUnplaced: (provider: ProviderId) => boolean
  readonly #session = new Map<string, string>()

  /**
   * `accountOf` names the server that a provider stands for now: a key is for the one that it was entered for, and no other.
   * `isUnplaced`: the provider has no address but the person's.
   */
  constructor(
    vault: Vault,
    accountOf: (provider: ProviderId) => string,
    isUnplaced: (provider: ProviderId) => boolean,
  ) {
    this.#vault = vault
    this.#accountOf = accountOf
    this.#isUnplaced = isUnplaced
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
    const accounts = this.#isUnplaced(provider) ? [account, provider] : [account]
    const wasInSession = accounts.map((name) => this.#session.delete(name)).includes(true)
    try {
      for (const name of accounts) await this.#vault.remove(name)
    } catch (error) {
      if (!wasInSession || !isUnavailable(error)) throw error
    }
    return viewOf(undefined, 'keychain')
  }

  /** For the one place that sends it to its provider. Throws KEYCHAIN_UNAVAILABLE. */
  async find(provider: ProviderId): Promise<string | undefined> {
    const account = this.#accountOf(provider)
    const known = this.#session.get(account) ?? (await this.#vault.find(account))
    return known ?? (account === provider || !this.#isUnplaced(provider) ? undefined : this.#bind(provider, account))
  }

  /** A key that was entered before any address was is for the first one. */
  async #bind(provider: ProviderId, account: string): Promise<string | undefined> {
    const inSession = this.#session.get(provider)
    if (inSession !== undefined) this.#session.set(account, inSession)
    this.#session.delete(provider)
    const kept = inSession ?? (await this.#vault.find(provider))
    if (kept === undefined || inSession !== undefined) return kept
    await this.#vault.set(account, kept)
    await this.#vault.remove(provider)
    return kept
  }

  /** Throws KEYCHAIN_UNAVAILABLE. */
  async view(provider: ProviderId): Promise<KeyView> {
    const account = this.#accountOf(provider)
    const inSession = this.#session.get(account)
    if (inSession !== undefined) return viewOf(inSession, 'session')
    const key = await this.find(provider)
    return viewOf(key, this.#session.has(account) ? 'session' : 'keychain')
  }
}
