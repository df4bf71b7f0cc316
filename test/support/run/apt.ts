import { existsSync } from 'node:fs'
import { runCommand } from './runCommand.ts'

/** Only where nobody has to be asked: root on Debian or Ubuntu. */
const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
let updated: Promise<unknown> | undefined

/** True if the packages are installed now. */
export async function install(packages: readonly string[]): Promise<boolean> {
  if (!canInstall()) return false
  console.log(`Installing ${packages.join(', ')} with apt-get; this is only done once.`)
  updated ??= runCommand('apt-get', ['-qq', 'update'], { env })
  await updated
  const args = ['-qq', '-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', ...packages]
  const { code, output } = await runCommand('apt-get', args, { env })
  if (code !== 0) console.log(output.slice(-2000))
  return code === 0
}
