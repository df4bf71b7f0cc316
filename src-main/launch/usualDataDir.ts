import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the library lives: QQUIZ_DATA, else the folder that Electron calls userData, so that both hosts share it. */
export function usualDataDir(env = process.env, platform = process.platform, home = homedir()): string {
  if (env.QQUIZ_DATA) return resolve(env.QQUIZ_DATA)
  switch (platform) {
    case 'win32':
      return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'QQuiz')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'QQuiz')
    default:
      return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'QQuiz')
  }
}
