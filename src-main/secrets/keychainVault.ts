import { AppError } from '../contract/faults.ts'
import type { Vault } from '../ports.ts'

type Keytar = typeof import('keytar')

const service = 'QQuiz'

/** Long enough for a person to unlock the keyring when the system asks, short enough not to hang for ever. */
const patienceMs = 60_000

const unavailable = (cause: unknown) =>
  new AppError('KEYCHAIN_UNAVAILABLE', `The system keychain did not answer.${adviceFor(process.platform)}`, { cause })

const adviceFor = (platform: NodeJS.Platform) =>
  platform === 'linux' ? ' Install and unlock a Secret Service, such as gnome-keyring with libsecret.' : ' Unlock it.'

async function loadKeytar(): Promise<Keytar> {
  const loaded = (await import('keytar')) as Keytar & { default?: Keytar }
  return loaded.default ?? loaded
}

function withinPatience<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs).unref()
  })
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer))
}

let underWay = 0

/** Returns whether the keychain owes an answer. It holds a thread till then, and a process does not exit before its threads. */
export const isKeychainBusy = (): boolean => underWay > 0

async function counted<Result>(work: Promise<Result>): Promise<Result> {
  underWay += 1
  try {
    return await work
  } finally {
    underWay -= 1
  }
}

/** keytar is loaded on first use: without libsecret or D-Bus the program still starts. */
async function withKeytar<Result>(use: (keytar: Keytar) => Promise<Result>): Promise<Result> {
  try {
    return await withinPatience(counted(loadKeytar().then(use)))
  } catch (cause) {
    throw unavailable(cause)
  }
}

/** The keychain of the operating system: Keychain, Credential Manager or a Secret Service. */
export const keychainVault: Vault = {
  find: (account) => withKeytar(async (keytar) => (await keytar.getPassword(service, account)) ?? undefined),
  set: (account, secret) => withKeytar((keytar) => keytar.setPassword(service, account, secret)),
  remove: (account) => withKeytar(async (keytar) => void (await keytar.deletePassword(service, account))),
}
