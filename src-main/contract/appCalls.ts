import { z } from 'zod'
import { call, nothing } from './call.ts'
import type { Fault } from './faults.ts'

type DataInfo = {
  /** False where the folder was named at the start (QQUIZ_DATA, --data). */
  canMove: boolean
  /** What this host can do: show the folder, ask for one, start itself anew. */
  canOpen: boolean
  canChoose: boolean
  canRestart: boolean
  /** Where the library goes at the next start; null: it stays. */
  movesTo: string | null
  /** A folder in which the library was before and still lies; null if there is none. */
  movedFrom: string | null
  /** Why the move did not take place at this start. */
  moveFault: Fault | null
}

export type AppInfo = {
  version: string
  host: 'electron' | 'headless'
  /** The folder that holds the library. */
  dataDir: string
  data: DataInfo
}

export const appCalls = {
  'app.info': call(nothing).returns<AppInfo>(),
  /** Shows the data folder in the system's file manager. OPEN_FAILED. */
  'app.openDataDir': call(nothing).returns<void>(),
  /** Asks for a folder by the system's dialog; null if the person thinks better of it or the host has none. */
  'app.chooseFolder': call(nothing).returns<string | null>(),
  /**
   * At the next start the library is copied to this folder, verified, and used from there. FOLDER_NOT_EMPTY,
   * FOLDER_UNWRITABLE, DISK_FULL, INVALID_INPUT, or CONFLICT if the folder was named at the start.
   */
  'app.moveData': call(z.object({ to: z.string().min(1).max(4000) })).returns<AppInfo>(),
  /** The library stays where it is after all. */
  'app.keepData': call(nothing).returns<AppInfo>(),
  /** Removes the library that a move left in the old folder, and nothing else of it. */
  'app.removeOldData': call(nothing).returns<AppInfo>(),
  /** Ends the program and starts it anew, where the host can. */
  'app.restart': call(nothing).returns<void>(),
}
