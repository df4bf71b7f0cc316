import { install } from './apt.ts'
import { hasProgram } from './hasProgram.ts'

/** The command that gives the desktop tests a display: none needed where there is one. */
export async function provideDisplay(): Promise<readonly string[]> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return []
  if (!hasProgram('xvfb-run')) await install(['xvfb', 'xauth'])
  return hasProgram('xvfb-run') ? ['xvfb-run', '-a'] : []
}
