import { app, type BrowserWindow, dialog } from 'electron'
import type { Log } from '../ports.ts'
import { type Language, texts } from './texts.ts'

/** Errors that nobody caught are logged and the program goes on: what was answered is in the database already. */
export function logCrashes(log: Log): void {
  process.on('uncaughtException', (error) => log.error('Uncaught error', error))
  process.on('unhandledRejection', (reason) => log.error('Unhandled rejection', reason))
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.error('A helper process ended.', reason, { type, exitCode })
  })
}

/** A page that died is offered again; all it knew came from the main process. */
export function offerReload(window: BrowserWindow, log: Log, language: Language): void {
  const text = texts[language]
  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.error('The page ended.', reason, { exitCode })
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: text.pageCrashed,
      buttons: [text.reloadPage, text.quit],
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  })
}
