import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { denyPermissions, lockDownPages } from '../../src-main/electron/lockdown.ts'
import { applyTheme } from '../../src-main/electron/theme.ts'
import { openWindow, showWindow } from '../../src-main/electron/window.ts'
import { control, isPrevented, resetControl } from '../support/electron/control.ts'
import { app } from '../support/electron/StubApp.ts'
import { StubWindow } from '../support/electron/StubWindow.ts'
import { silentLog } from '../support/silentLog.ts'

vi.mock('electron', () => import('../support/electron/stub.ts'))

let dataDir: string

beforeEach(() => {
  resetControl()
  app.removeAllListeners()
  StubWindow.open.length = 0
  dataDir = mkdtempSync(join(tmpdir(), 'qquiz-window-'))
})

/** Opens the real window on the stub. */
function open(): StubWindow {
  openWindow({ dataDir, preload: '/preload.cjs', log: silentLog })
  const window = StubWindow.open.at(-1)
  if (!window) throw new Error('No window was opened.')
  return window
}

const remember = (state: object) => writeFileSync(join(dataDir, 'window.json'), JSON.stringify(state))
const painted = () => new Promise((resolve) => setImmediate(resolve))

test('the page is isolated, sandboxed and without Node', () => {
  const { webPreferences } = open().options
  expect(webPreferences).toMatchObject({
    preload: '/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
  })
  for (const name of ['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'])
    expect(webPreferences).not.toHaveProperty(name)
})

test('the window loads our page and is shown once that has painted', async () => {
  const window = open()
  expect(window.loaded).toEqual(['app://qquiz/'])
  expect([window.options.show, window.isShown]).toEqual([false, false])
  await painted()
  expect(window.isShown).toBe(true)
})

test('size, place and maximised are as they were left', async () => {
  const first = open()
  first.bounds = { x: 111, y: 77, width: 901, height: 655 }
  first.maximised = true
  first.close()
  expect(JSON.parse(readFileSync(join(dataDir, 'window.json'), 'utf8'))).toEqual({
    x: 111,
    y: 77,
    width: 901,
    height: 655,
    maximised: true,
  })
  const second = open()
  expect(second.options).toMatchObject({ x: 111, y: 77, width: 901, height: 655 })
  await painted()
  expect([second.maximised, second.isShown]).toEqual([true, true])
})

test('a window left on a display that is gone comes back centred on one that is there', () => {
  control.displays = [{ x: 0, y: 0, width: 1280, height: 700 }]
  remember({ x: 2500, y: 300, width: 1500, height: 900, maximised: false })
  const { options } = open()
  expect(options).toMatchObject({ width: 1280, height: 700 })
  expect(options.x).toBeUndefined()
})

test('a window left on a second display stays there, and whole', () => {
  control.displays = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: -1280, y: 0, width: 1280, height: 1000 },
  ]
  remember({ x: -1300, y: 500, width: 1000, height: 700, maximised: false })
  expect(open().options).toMatchObject({ x: -1280, y: 300, width: 1000, height: 700 })
})

test.each(['', '{', '{"width":"wide"}', '{"width":0,"height":-5,"maximised":false}'])(
  'an unreadable state (%s) opens the window as at first',
  (text) => {
    writeFileSync(join(dataDir, 'window.json'), text)
    expect(open().options).toMatchObject({ width: 1180, height: 780 })
  },
)

test('the background before the first paint is the canvas of the page, light and dark', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../src-renderer/styles/tokens.css'), 'utf8')
  const canvases = [...tokens.matchAll(/--canvas: (#[0-9a-f]{6})/g)].map((match) => match[1])
  const light = open().options.backgroundColor
  control.isDark = true
  expect([light, open().options.backgroundColor]).toEqual(canvases.slice(0, 2))
})

test('the theme that the person set counts, not that of the system', async () => {
  control.isDark = true
  const settings = { language: 'system', theme: 'light' }
  await applyTheme({ call: async () => ({ ok: true, value: settings }) })
  const light = open().options.backgroundColor
  await applyTheme({ call: async () => ({ ok: true, value: { ...settings, theme: 'system' } }) })
  expect(open().options.backgroundColor).not.toBe(light)
})

test('a second start brings the window there is to the front', () => {
  const window = open()
  window.minimised = true
  showWindow(() => {
    throw new Error('opened a second one')
  })
  expect([window.minimised, window.isShown, window.isFocused]).toEqual([false, true, true])
})

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s leads nowhere but to our page', (event) => {
  lockDownPages()
  const { webContents } = open()
  for (const url of ['https://example.org/', 'file:///etc/hosts', 'app://qquiz.example.org/', 'data:text/html,x']) {
    expect(isPrevented(webContents, event, { url })).toBe(true)
  }
  expect(isPrevented(webContents, event, { url: 'app://qquiz/' })).toBe(false)
})

test('new windows and webviews are denied; https goes to the browser of a person who was shown where, other schemes nowhere', async () => {
  lockDownPages()
  const { webContents } = open()
  for (const url of ['https://example.org/', 'http://example.org/', 'file:///bin/sh', 'ms-settings:', 'nonsense']) {
    const details = { url } as Electron.HandlerDetails
    expect(webContents.windowOpenHandler(details)).toEqual({ action: 'deny' })
  }
  await painted()
  expect(control.messageBoxes.map(({ detail }) => detail)).toEqual(['https://example.org/'])
  expect(control.openedOutside).toEqual(['https://example.org/'])
  control.messageBoxAnswer = 1
  isPrevented(webContents, 'will-navigate', { url: 'https://пример.example.com/' })
  await painted()
  expect(control.messageBoxes.at(-1)).toMatchObject({ detail: 'https://xn--e1afmkfd.example.com/', defaultId: 1 })
  expect(control.openedOutside).toHaveLength(1)
  expect(isPrevented(webContents, 'will-attach-webview')).toBe(true)
  expect(control.sandboxed).toBe(true)
})

test('every permission is denied', () => {
  denyPermissions()
  const decide = vi.fn()
  const contents = {} as Electron.WebContents
  control.permissionRequest?.(contents, 'media', decide, {} as Electron.PermissionRequest)
  expect(decide).toHaveBeenCalledWith(false)
  expect(
    control.permissionCheck?.(contents, 'geolocation', 'app://qquiz', { isMainFrame: true, requestingUrl: '' }),
  ).toBe(false)
  expect(control.deviceCheck?.({} as Electron.DevicePermissionHandlerHandlerDetails)).toBe(false)
})
