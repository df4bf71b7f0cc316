import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type App, createApp } from '../../../src-main/app/createApp.ts'
import { describeError } from '../../../src-main/app/describeError.ts'
import type { CallInput, CallName, CallResult } from '../../../src-main/contract/calls.ts'
import type { EventName } from '../../../src-main/contract/events.ts'
import type { ImportView } from '../../../src-main/contract/importCalls.ts'
import type { Log, Ports, ScriptModel, StartReader } from '../../../src-main/ports.ts'
import { MemoryVault } from '../MemoryVault.ts'
import { askOf } from './askOf.ts'
import { putEmptyLibrary } from './emptyLibrary.ts'
import { testPorts } from './testPorts.ts'

/** A library of its own on disk, with the real core over it, that can be closed and opened again. */
export class TestLibrary {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'qquiz-test-'))
  readonly events: EventName[] = []
  /** The clock the core reads; it only moves when the test moves it, or never if left undefined. */
  now: number | undefined
  /** The clock that cannot be set, likewise. */
  monotonic: number | undefined
  readonly vault = new MemoryVault()
  /** Stands in for the model of the settings. */
  scriptModel: ScriptModel | undefined
  /** Stands in for the system's programs; without it there are none, as in a browser. */
  openFile: ((path: string) => Promise<void>) | undefined
  /** Stands in for the process that reads documents. */
  startReader: StartReader | undefined
  /** What was logged, for tests of what must not be. */
  readonly logged: string[] = []
  /** Whatever else a test wants its host to bring. */
  ports: Partial<Ports> = {}
  #app: App | undefined

  readonly #log: Log = {
    info: (message, fields) => void this.logged.push(`${message} ${JSON.stringify(fields)}`),
    error: (message, error, fields) =>
      void this.logged.push(`${message} ${JSON.stringify(fields)} ${describeError(error)}`),
  }

  get app(): App {
    if (this.#app) return this.#app
    putEmptyLibrary(this.dataDir)
    this.#app = createApp({
      ...testPorts(this.dataDir, (name) => this.events.push(name)),
      vault: this.vault,
      scriptModel: this.scriptModel,
      ...(this.openFile && { openFile: this.openFile }),
      ...(this.startReader && { startReader: this.startReader }),
      log: this.#log,
      now: () => this.now ?? Date.now(),
      monotonic: () => this.monotonic ?? performance.now(),
      ...this.ports,
    })
    return this.#app
  }

  /** The call's result; a fault is thrown as `{ code, message }`. */
  async ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallResult<Name>> {
    return askOf(this.app)(name, input)
  }

  /** Imports a text and waits until the import has ended, however it ended. */
  async importText(text: string, target: CallInput<'imports.add'>['target'], name = 'questions.txt') {
    return this.importBytes(new TextEncoder().encode(text), target, name)
  }

  async importBytes(
    bytes: Uint8Array<ArrayBuffer>,
    target: CallInput<'imports.add'>['target'],
    name: string,
  ): Promise<ImportView> {
    this.app.start()
    const { id } = await this.ask('imports.add', { target, name, bytes })
    return this.ended(id)
  }

  async ended(id: number): Promise<ImportView> {
    for (;;) {
      const view = await this.ask('imports.get', { id })
      if (view.state !== 'queued' && view.state !== 'running') return view
      await setTimeout(20)
    }
  }

  /** Closes the program; the next use opens it again. */
  async close(): Promise<void> {
    await this.#app?.close()
    this.#app = undefined
  }

  async remove(): Promise<void> {
    await this.close()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}
