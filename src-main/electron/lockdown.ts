import { app, dialog, session, shell, type WebContents } from 'electron'
import { pageOrigin } from './page.ts'
import { languageOf, texts } from './texts.ts'

/** Before the app is ready: whatever page is ever shown stays where it is and opens nothing by itself. */
export function lockDownPages(): void {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => lockDown(contents))
}

function lockDown(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    if (isOurs(event.url)) return
    event.preventDefault()
    void openOutside(event.url)
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Once the app is ready: no camera, no location, no notification, no device. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
}

const isOurs = (url: string): boolean => url === pageOrigin || url.startsWith(`${pageOrigin}/`)

/** Only https: another scheme could start a program. Where it leads is shown first: a document may have put it there. */
async function openOutside(address: string): Promise<void> {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:') return
  const { openOutside: message, open, cancel } = texts[languageOf(app.getLocale())]
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message,
    detail: url.href,
    buttons: [open, cancel],
    defaultId: 1,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(url.href)
}
