import { call, nothing } from './call.ts'

export type AppInfo = {
  version: string
  host: 'electron' | 'headless'
  /** The folder that holds the library. */
  dataDir: string
}

export const appCalls = {
  'app.info': call(nothing).returns<AppInfo>(),
}
