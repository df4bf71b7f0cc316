import type { MenuItemConstructorOptions } from 'electron'
import { BrowserWindow as ElectronWindow } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { offerContextMenu, setMenu } from '../../src-main/electron/menu.ts'
import { languageOf, texts } from '../../src-main/electron/texts.ts'
import { control, resetControl } from '../support/electron/control.ts'

vi.mock('electron', () => import('../support/electron/stub.ts'))

beforeEach(resetControl)

const actions = { importFiles: vi.fn(), dataDir: '/data' }

function items(menu = control.menu): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}

const roles = () => items().flatMap((item) => item.role ?? [])

test.each(['win32', 'linux', 'darwin'] as const)('on %s the menu has what people expect to find', (platform) => {
  setMenu('en', actions, platform)
  expect(roles()).toEqual(
    expect.arrayContaining([
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'resetZoom',
      'togglefullscreen',
      'close',
    ]),
  )
  expect(roles().includes('appMenu')).toBe(platform === 'darwin')
  expect(roles().includes('quit')).toBe(platform !== 'darwin')
})

test('Import… asks for files', () => {
  setMenu('zh', actions, 'win32')
  const item = items().find(({ label }) => label === '导入…')
  item?.click?.({} as never, undefined, {} as never)
  expect([item?.accelerator, actions.importFiles.mock.calls.length]).toEqual(['CmdOrCtrl+O', 1])
})

test('the data folder can be opened from Help', () => {
  setMenu('en', actions, 'linux')
  items()
    .find(({ label }) => label === 'Open Data Folder')
    ?.click?.({} as never, undefined, {} as never)
  expect(control.openedPaths).toEqual(['/data'])
})

test('the right button offers what can be done: editing in a field, copying on selected text, else nothing', () => {
  const window = new ElectronWindow()
  offerContextMenu(window, 'en')
  for (const params of [
    { isEditable: true, selectionText: '' },
    { isEditable: false, selectionText: 'atrium' },
    { isEditable: false, selectionText: ' ' },
  ]) {
    window.webContents.emit('context-menu', {}, params)
  }
  const offered = control.popups.map((items) => items.flatMap(({ role }) => role ?? []))
  expect(offered).toEqual([['cut', 'copy', 'paste', 'selectAll'], ['copy']])
})

test('Chinese for every Chinese locale, English for all others', () => {
  expect(['zh-CN', 'zh-TW', 'ZH', 'en-GB', 'de', ''].map(languageOf)).toEqual(['zh', 'zh', 'zh', 'en', 'en', 'en'])
  expect(Object.keys(texts.zh)).toEqual(Object.keys(texts.en))
})
