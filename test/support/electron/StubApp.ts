import { EventEmitter } from 'node:events'
import type {} from 'electron'
import { control, isPrevented } from './control.ts'

type StubbedApp = Pick<
  Electron.App,
  | 'enableSandbox'
  | 'exit'
  | 'getFileIcon'
  | 'getLocale'
  | 'getPath'
  | 'getVersion'
  | 'quit'
  | 'relaunch'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'whenReady'
>

class StubApp extends EventEmitter implements StubbedApp {
  whenReady = (): Promise<void> => control.whenReady.promise
  getVersion = (): string => '0.0.0-test'
  getLocale = (): string => control.locale

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    const path = control.paths.get(name)
    if (!path) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  setPath(name: string, path: string): void {
    control.paths.set(name, path)
  }

  getFileIcon = async (): Promise<Electron.NativeImage> => ({}) as Electron.NativeImage

  enableSandbox(): void {
    control.sandboxed = true
  }

  requestSingleInstanceLock(additionalData?: Record<PropertyKey, unknown>): boolean {
    control.lockData = additionalData
    return control.isFirstInstance
  }

  relaunch(): void {
    control.relaunches += 1
  }

  quit(): void {
    control.quits += 1
    if (!isPrevented(this, 'will-quit')) this.exit()
  }

  exit(exitCode = 0): void {
    control.exitCodes.push(exitCode)
  }
}

export const app = new StubApp()

let lastId = 0
export const nextId = (): number => ++lastId
