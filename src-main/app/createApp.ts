import type { Envelope } from '../contract/faults.ts'
import type { ImportView } from '../contract/importCalls.ts'
import type { Ports } from './ports.ts'

export type App = {
  /** Answers one call; never rejects. */
  call(name: string, input: unknown): Promise<Envelope<unknown>>
  /** A file from outside the page (dropped on the icon, opened with the app): into a new bank named after it. */
  openFile(name: string, bytes: Uint8Array): Promise<Envelope<ImportView>>
  /** Starts working off the queue. */
  start(): void
  /** Stops the queue, lets the running step end or be redone later, closes the database. */
  close(): Promise<void>
}

export function createApp(_ports: Ports): App {
  throw new Error('being built')
}
