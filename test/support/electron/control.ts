import type { EventEmitter } from 'node:events'
import type { IpcMainInvokeEvent, MenuItemConstructorOptions, Rectangle } from 'electron'

export type IpcHandler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown
export type PageHandler = (request: Request) => Response | Promise<Response>

/** What the stub was told and what it will say: the tests' side of it. */
const fresh = () => ({
  locale: 'en-US',
  paths: new Map<string, string>(),
  /** False: another instance holds the lock. */
  isFirstInstance: true,
  lockData: undefined as unknown,
  sandboxed: false,
  quits: 0,
  relaunches: 0,
  exitCodes: [] as number[],
  schemes: [] as Electron.CustomScheme[],
  pageHandlers: new Map<string, PageHandler>(),
  ipcHandlers: new Map<string, IpcHandler>(),
  menu: [] as MenuItemConstructorOptions[],
  popups: [] as MenuItemConstructorOptions[][],
  displays: [{ x: 0, y: 0, width: 1920, height: 1040 }] as Rectangle[],
  isDark: false,
  openedOutside: [] as string[],
  openedPaths: [] as string[],
  openPathProblem: '',
  errorBoxes: [] as { title: string; content: string }[],
  messageBoxes: [] as Electron.MessageBoxOptions[],
  messageBoxAnswer: 0,
  chosenFiles: [] as string[],
  permissionRequest: null as Parameters<Electron.Session['setPermissionRequestHandler']>[0],
  permissionCheck: null as Parameters<Electron.Session['setPermissionCheckHandler']>[0],
  deviceCheck: null as Parameters<Electron.Session['setDevicePermissionHandler']>[0],
  whenReady: Promise.withResolvers<void>(),
})

export const control = fresh()

export const resetControl = (): void => void Object.assign(control, fresh())

/** An event as Electron passes one to listeners that may prevent what comes next. */
class StubEvent<Params extends object = object> {
  defaultPrevented = false
  readonly params: Params

  constructor(params: Params) {
    this.params = params
    Object.assign(this, params)
  }

  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** Emits an event with the parameters on it; true if a listener prevented what comes next. */
export function isPrevented(emitter: EventEmitter, name: string, params: object = {}, ...args: unknown[]): boolean {
  const event = new StubEvent(params)
  emitter.emit(name, event, ...args)
  return event.defaultPrevented
}

/** Calls the handler as ipcRenderer.invoke would: arguments and result pass through a structured clone. */
export async function invokeHandler(event: object, channel: string, args: unknown[]): Promise<unknown> {
  const handler = control.ipcHandlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  try {
    return structuredClone(await handler(event as IpcMainInvokeEvent, ...structuredClone(args)))
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${error}`)
  }
}
