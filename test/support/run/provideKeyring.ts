import { install } from './apt.ts'
import { hasProgram } from './hasProgram.ts'
import { runNode } from './runCommand.ts'

const programs = { 'dbus-run-session': 'dbus-daemon', 'gnome-keyring-daemon': 'gnome-keyring' }

/** keytar's Linux part is linked to libsecret: it loads only where that is. */
const hasLibsecret = async () => (await runNode('--eval', ['require("keytar")'])).code === 0

async function missingPackages(): Promise<string[]> {
  const missing = Object.entries(programs).filter(([program]) => !hasProgram(program))
  return [...missing.map(([, debianPackage]) => debianPackage), ...((await hasLibsecret()) ? [] : ['libsecret-1-0'])]
}

/**
 * Whether a keyring of the tests' own can be run: D-Bus session, gnome-keyring and libsecret. Only on Linux: elsewhere the
 * system's keychain is the person's, and no place for tests.
 */
export async function provideKeyring(): Promise<boolean> {
  if (process.platform !== 'linux') return false
  const missing = await missingPackages()
  if (missing.length === 0) return true
  await install(missing)
  return (await missingPackages()).length === 0
}
