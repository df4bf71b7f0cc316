import { isKeychainBusy } from '../secrets/keychainVault.ts'

/**
 * Ends this process at once if the keychain holds it up: a locked keyring may answer in an hour, and exiting waits for its
 * thread. Only after the library was closed.
 */
export function endHeldProcess(): void {
  if (isKeychainBusy()) process.kill(process.pid, 'SIGKILL')
}
