import { fork } from 'node:child_process'
import type { ReaderProcess, StartReader } from '../ports.ts'

/** What a reader needs of the environment; keys and the like are none of its business. */
const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'TZ', 'NODE_COMPILE_CACHE']

/** Starts the module as a child of this process, which does not keep it alive. */
export function forkReader(module: URL, { flags, env }: Parameters<StartReader>[0]): ReaderProcess {
  const child = fork(module, [], {
    execArgv: [...flags],
    env: { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), ...env },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  return {
    pid: child.pid,
    // to one that is gone nothing can be said; that it is gone is told by onExit
    send: (message) => void child.send(message as object, () => {}),
    onMessage: (listen) => void child.on('message', listen),
    onExit: (listen) => {
      child.on('exit', (code, signal) => listen(signal ?? code ?? 0))
      child.on('error', (error) => listen(error.message))
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
