import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type {} from 'electron'

/** A child of Node in the place of Electron's utility process. Here, too, it has no id before it was spawned. */
export class StubUtilityProcess
  extends EventEmitter
  implements Pick<Electron.UtilityProcess, 'pid' | 'postMessage' | 'kill'>
{
  readonly #child: ChildProcess

  constructor(module: string, options: Electron.ForkOptions = {}) {
    super()
    const { env = {}, execArgv = [] } = options
    this.#child = fork(module, [], {
      env: { ...env },
      execArgv,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1))
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(message: unknown): void {
    this.#child.send(message as object)
  }

  kill(): boolean {
    return this.#child.kill()
  }
}
