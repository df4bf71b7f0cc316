import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { App } from '../app/createApp.ts'
import type { EventName } from '../contract/events.ts'
import type { Envelope } from '../contract/faults.ts'
import type { Log } from '../ports.ts'
import { pageOrigin } from './page.ts'

/** Never rejects: Electron would keep only the message. */
export function serveCalls(core: Pick<App, 'call'>, log: Log): void {
  ipcMain.handle('qquiz:call', async (event, name: unknown, input: unknown): Promise<Envelope<unknown>> => {
    if (isOurPage(event)) return core.call(typeof name === 'string' ? name : '', input)
    log.info('A call was refused: it did not come from our page.', { origin: event.senderFrame?.origin ?? 'none' })
    return { ok: false, fault: { code: 'UNKNOWN_CALL', message: 'There are no calls for this page.' } }
  })
}

/** The main frame of one of our windows, at our own origin: no frame inside it, no page that it was led to. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false
  return senderFrame.origin === pageOrigin && BrowserWindow.fromWebContents(sender) !== null
}

export function emitToWindows(event: EventName): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send('qquiz:event', event)
  }
}
