import { utilityProcess } from 'electron'
import type { ReaderProcess, StartReader } from '../ports.ts'

/** Starts the module as a utility process, whose end Electron sees to when the program ends. Only once the app is ready. */
export function forkReader(module: string, { flags, env }: Parameters<StartReader>[0]): ReaderProcess {
  const child = utilityProcess.fork(module, [], {
    env: { ...env },
    execArgv: [...flags],
    serviceName: 'QQuiz reader',
    stdio: 'ignore',
  })
  return {
    get pid() {
      return child.pid
    },
    send: (message) => child.postMessage(message),
    onMessage: (listen) => void child.on('message', listen),
    onExit: (listen) => void child.on('exit', listen),
    // Electron's own kill asks, and one that is busy does not hear
    kill: () => void (child.pid === undefined ? child.kill() : process.kill(child.pid, 'SIGKILL')),
  }
}
