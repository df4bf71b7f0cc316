import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { AppError } from '../contract/faults.ts'

/** The command that opens a link in the default browser; undefined where there is no display to open it on. */
function opener(): [string, string[]] | undefined {
  if (process.platform === 'darwin') return ['open', []]
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler']]
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', []] : undefined
}

/** True if there is a display and a browser was asked to open the link; never throws. */
export function openBrowser(url: string): boolean {
  const found = opener()
  if (!found) return false
  const [command, args] = found
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => process.stderr.write('No browser could be opened; use the link above.\n'))
  child.unref()
  return true
}

export const canOpenOutside = (): boolean => opener() !== undefined

/** Shows a folder in the system's file manager. Throws OPEN_FAILED. */
export async function openFolder(path: string): Promise<void> {
  const [command, args] = opener() ?? ['', []]
  try {
    const child = spawn(command, [...args, path], { stdio: 'ignore', detached: true })
    await once(child, 'spawn')
    child.unref()
  } catch (cause) {
    throw new AppError('OPEN_FAILED', `${path} could not be shown.`, { cause })
  }
}
