import type { BaseWindow, MenuItem, MenuItemConstructorOptions, MessageBoxOptions, OpenDialogOptions } from 'electron'
import { control, type IpcHandler } from './control.ts'
import { StubUtilityProcess } from './StubUtilityProcess.ts'
import { StubWindow } from './StubWindow.ts'

/**
 * Stands in for 'electron' in the main process. Every part is typed as a piece of electron.d.ts, so that it does not
 * compile once Electron's own API is another.
 */
export { app } from './StubApp.ts'

/** Checked here: the constructor and the static methods are Electron's. */
export const BrowserWindow: Pick<typeof Electron.BrowserWindow, 'getAllWindows' | 'fromWebContents'> &
  (new (
    ...args: ConstructorParameters<typeof Electron.BrowserWindow>
  ) => StubWindow) = StubWindow

export const protocol: Pick<Electron.Protocol, 'handle' | 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => void control.schemes.push(...schemes),
  handle: (scheme, handler) =>
    void control.pageHandlers.set(scheme, handler as (request: Request) => Promise<Response>),
}

export const utilityProcess: {
  fork: (...args: Parameters<typeof Electron.utilityProcess.fork>) => StubUtilityProcess
} = {
  fork: (module, _args, options) => new StubUtilityProcess(module, options),
}

export const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
  handle: (channel, handler) => void control.ipcHandlers.set(channel, handler satisfies IpcHandler),
}

/** Refuses what Electron refuses: an item that is neither named nor known. */
function checkItem(item: MenuItemConstructorOptions | MenuItem): void {
  if (!item.label && !item.role && item.type !== 'separator') throw new Error('Required option: label')
  if (Array.isArray(item.submenu)) item.submenu.forEach(checkItem)
}

export const Menu: Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'> = {
  buildFromTemplate: (template) => {
    template.forEach(checkItem)
    const popup: Electron.Menu['popup'] = () => void control.popups.push(template as MenuItemConstructorOptions[])
    return { items: template, popup } as unknown as Electron.Menu
  },
  setApplicationMenu: (menu) => {
    control.menu = (menu?.items ?? []) as unknown as MenuItemConstructorOptions[]
  },
}

export const nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'> = {
  themeSource: 'system',
  get shouldUseDarkColors() {
    return this.themeSource === 'system' ? control.isDark : this.themeSource === 'dark'
  },
}

export const screen: Pick<Electron.Screen, 'getAllDisplays'> = {
  getAllDisplays: () => control.displays.map((workArea) => ({ workArea }) as Electron.Display),
}

export const shell: Pick<Electron.Shell, 'openExternal' | 'openPath'> = {
  openExternal: async (url) => void control.openedOutside.push(url),
  openPath: async (path) => {
    control.openedPaths.push(path)
    return control.openPathProblem
  },
}

export const session: {
  defaultSession: Pick<Electron.Session, `set${'PermissionRequest' | 'PermissionCheck' | 'DevicePermission'}Handler`>
} = {
  defaultSession: {
    setPermissionRequestHandler: (handler) => {
      control.permissionRequest = handler
    },
    setPermissionCheckHandler: (handler) => {
      control.permissionCheck = handler
    },
    setDevicePermissionHandler: (handler) => {
      control.deviceCheck = handler
    },
  },
}

export const dialog: Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog'> = {
  showErrorBox: (title, content) => void control.errorBoxes.push({ title, content }),
  showMessageBox: async (...args: [BaseWindow, MessageBoxOptions] | [MessageBoxOptions]) => {
    control.messageBoxes.push(args.length === 2 ? args[1] : args[0])
    return { response: control.messageBoxAnswer, checkboxChecked: false }
  },
  showOpenDialog: async (..._args: [BaseWindow, OpenDialogOptions] | [OpenDialogOptions]) => ({
    canceled: control.chosenFiles.length === 0,
    filePaths: control.chosenFiles,
  }),
}
