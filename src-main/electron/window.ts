import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Log } from '../ports.ts'
import { pageOrigin } from './page.ts'
import { fitToDisplays, readWindowState, smallestSize, writeWindowState } from './windowState.ts'

/** The page's own background, so that nothing flashes before its first paint (--canvas in src-renderer/styles). */
const background = { light: '#f8f8f6', dark: '#111214' }

/** Opens where and as large as it was left; shown once the page has painted. */
export function openWindow({ dataDir, preload, log }: { dataDir: string; preload: string; log: Log }): BrowserWindow {
  const stateFile = join(dataDir, 'window.json')
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const { maximised, ...bounds } = fitToDisplays(readWindowState(stateFile), workAreas)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'QQuiz',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    else window.show()
  })
  window.on('close', () => {
    try {
      writeWindowState(stateFile, { ...window.getNormalBounds(), maximised: window.isMaximized() })
    } catch (error) {
      log.error('The window state could not be saved.', error)
    }
  })
  window.loadURL(`${pageOrigin}/`).catch((error: unknown) => log.error('The page could not be loaded.', error))
  return window
}

/** Brings the window there is to the front; opens one if there is none. */
export function showWindow(open: () => BrowserWindow): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return open()
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  return window
}
