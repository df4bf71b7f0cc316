import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { isPrevented } from './control.ts'
import { app, nextId } from './StubApp.ts'

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

/** Where a window shows its page. Without one nothing is shown, and the page has "painted" at once. */
export type Surface = {
  load(url: string): Promise<void>
  send(channel: string, args: unknown[]): void
  close(): Promise<void>
}

let makeSurface: ((window: StubWindow) => Promise<Surface>) | undefined

export const showWindowsOn = (surface: typeof makeSurface): void => {
  makeSurface = surface
}

class StubContents
  extends EventEmitter
  implements Pick<Electron.WebContents, 'id' | 'reload' | 'send' | 'setWindowOpenHandler' | 'startDrag'>
{
  readonly id = nextId()
  readonly sent: { channel: string; args: unknown[] }[] = []
  readonly dragged: Electron.Item[] = []
  reloads = 0
  surface: Promise<Surface> | undefined
  windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' })

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    const copies = structuredClone(args)
    this.sent.push({ channel, args: copies })
    void this.surface?.then((surface) => surface.send(channel, copies))
  }

  startDrag(item: Electron.Item): void {
    this.dragged.push(item)
  }

  reload(): void {
    this.reloads += 1
  }
}

type StubbedWindow = Pick<
  Electron.BrowserWindow,
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'show'
  | 'close'
>

/** The part of BrowserWindow that the program uses; the compiler checks each method against electron.d.ts. */
export class StubWindow extends EventEmitter implements StubbedWindow {
  static readonly open: StubWindow[] = []
  static getAllWindows = (): Electron.BrowserWindow[] => StubWindow.open as unknown as Electron.BrowserWindow[]
  static fromWebContents = (contents: Electron.WebContents): Electron.BrowserWindow | null =>
    StubWindow.getAllWindows().find((window) => window.webContents === contents) ?? null

  readonly options: BrowserWindowConstructorOptions
  readonly webContents = new StubContents()
  readonly loaded: string[] = []
  bounds: Rectangle
  isShown = false
  isFocused = false
  minimised = false
  maximised = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    StubWindow.open.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url)
    this.webContents.surface = makeSurface?.(this)
    await (await this.webContents.surface)?.load(url)
    this.emit('ready-to-show')
  }

  show(): void {
    this.isShown = true
  }

  focus(): void {
    this.isFocused = true
  }

  maximize(): void {
    this.maximised = true
    this.isShown = true
  }

  restore(): void {
    this.minimised = false
  }

  isDestroyed = (): boolean => !StubWindow.open.includes(this)
  isMaximized = (): boolean => this.maximised
  isMinimized = (): boolean => this.minimised
  getNormalBounds = (): Rectangle => this.bounds

  close(): void {
    if (isPrevented(this, 'close')) return
    StubWindow.open.splice(StubWindow.open.indexOf(this), 1)
    void this.webContents.surface?.then((surface) => surface.close())
    if (StubWindow.open.length === 0) app.emit('window-all-closed')
  }
}
