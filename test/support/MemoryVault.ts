import { AppError } from '../../src-main/contract/faults.ts'
import type { Vault } from '../../src-main/ports.ts'

/** A keychain in memory that can be locked. */
export class MemoryVault implements Vault {
  readonly secrets = new Map<string, string>()
  isLocked = false

  async find(account: string): Promise<string | undefined> {
    this.#check()
    return this.secrets.get(account)
  }

  async set(account: string, secret: string): Promise<void> {
    this.#check()
    this.secrets.set(account, secret)
  }

  async remove(account: string): Promise<void> {
    this.#check()
    this.secrets.delete(account)
  }

  #check() {
    if (this.isLocked) throw new AppError('KEYCHAIN_UNAVAILABLE', 'The system keychain did not answer.')
  }
}
