import type { EventName } from './contract/events.ts'
import type { Fault } from './contract/faults.ts'

/** Integer milliseconds UTC. */
export type Clock = () => number

export type Emit = (event: EventName) => void

/** Writes one line; never given document text, answers or secrets. */
export type Log = {
  info(message: string, fields?: Record<string, unknown>): void
  error(message: string, error: unknown, fields?: Record<string, unknown>): void
}

/** Keeps secrets by account name. Every method throws KEYCHAIN_UNAVAILABLE if there is no keychain or it stays locked. */
export type Vault = {
  find(account: string): Promise<string | undefined>
  set(account: string, secret: string): Promise<void>
  remove(account: string): Promise<void>
}

/** A model for one run of a script, from its environment; in use instead of the settings and never stored. */
export type ScriptModel = { baseUrl: string; model: string; key: string | undefined }

/** Where the library is, and how that was found. */
export type DataFolder = {
  dataDir: string
  /** The host's own folder, in which the pointer stands; null where the folder was named at the start (QQUIZ_DATA, --data). */
  usual: string | null
  /** Why the move that was asked for did not take place at this start. */
  moveFault: Fault | null
}

/**
 * A process of its own. Documents are read in one: they are other people's, and may take all the time and memory there is.
 * What is sent and heard passes a structured clone. `pid` is undefined if it could not be started.
 */
export type ReaderProcess = {
  readonly pid: number | undefined
  send(message: unknown): void
  onMessage(listen: (message: unknown) => void): void
  /** However it ended, with a code or by a signal; also if it could not be started. */
  onExit(listen: (how: number | string) => void): void
  /** At once, whatever it does. */
  kill(): void
}

export type StartReader = (how: { flags: readonly string[]; env: Readonly<Record<string, string>> }) => ReaderProcess

/** What a host brings: everything in which Electron, plain Node and the tests differ. */
export type Ports = {
  version: string
  host: 'electron' | 'headless'
  /** Holds library.sqlite, documents/ and backups/; made if missing. */
  dataDir: string
  migrationsDir: string
  samplesDir: string
  /** Starts src-main/imports/reader/readerProcess.ts, or its bundle. */
  startReader: StartReader
  /** Starts src-main/app/keeperProcess.ts, or its bundle: backups are written and read there, the library is examined, and much of it changed. */
  startKeeper: StartReader
  /** Whether one is made when the program ends, if something was changed. */
  backsUpAtEnd?: boolean
  /** How long that may take, in milliseconds: ten seconds unless this says otherwise. */
  longestEndMs?: number
  /** Whether documents are sure to be read: their reader is then started before anything else, and not behind the first page. */
  readsAtOnce?: boolean
  /** Tests bring their own; else the keychain of the operating system. */
  vault?: Vault
  /** How `dataDir` was found; without it the folder was named at the start and cannot be moved. */
  dataFolder?: DataFolder
  /** Opens a file in the system's program for it; throws OPEN_FAILED. Without it the page is given addresses. */
  openFile?: (path: string) => Promise<void>
  /** Shows a folder; throws OPEN_FAILED. */
  openFolder?: (path: string) => Promise<void>
  /** Asks the person for a folder; undefined if they think better of it. */
  chooseFolder?: () => Promise<string | undefined>
  /** Asks the person where to keep a file and writes it there; false if they think better of it. Without it a browser gets it. */
  saveFile?: (name: string, bytes: Uint8Array) => Promise<boolean>
  /** How a file is dragged out of the window: it is kept first, and handed to the system while it is dragged. Without it a browser does both. */
  drag?: { keep(name: string, bytes: Uint8Array): Promise<string>; start(path: string): Promise<void> }
  /** A page of our own, printed. Without it there is no PDF: a browser prints the page itself. */
  printPdf?: (html: Uint8Array) => Promise<Uint8Array>
  /** Ends the program and starts it anew. */
  restart?: () => void
  scriptModel?: ScriptModel | undefined
  /** `owner/name` on GitHub, whose releases are newer versions of this program. Without it they cannot be looked for. */
  repository?: string | undefined
  /** Where newer versions are asked for; tests bring their own. */
  releasesUrl?: string
  /** The end of what was written to the log, where the host keeps one. */
  readLog?: () => string
  now: Clock
  /** Runs evenly whatever the wall clock is set to; any start. Tests bring their own. */
  monotonic?: Clock
  emit: Emit
  log: Log
}
