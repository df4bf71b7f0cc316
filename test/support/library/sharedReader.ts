import { pathToFileURL } from 'node:url'
import { headlessProgram } from '../../../src-main/plainNode/buildHeadless.ts'
import { forkReader } from '../../../src-main/plainNode/forkReader.ts'
import type { ReaderProcess, StartReader } from '../../../src-main/ports.ts'

type Shelved = { process: ReaderProcess; hear: (message: unknown) => void; end: (how: number | string) => void }

const shelf: Shelved[] = []

function begin(how: Parameters<StartReader>[0]): Shelved {
  const process = forkReader(pathToFileURL(headlessProgram('readerProcess')), how)
  const shelved: Shelved = { process, hear: () => {}, end: () => {} }
  process.onMessage((message) => shelved.hear(message))
  process.onExit((ended) => {
    if (shelf.includes(shelved)) shelf.splice(shelf.indexOf(shelved), 1)
    shelved.end(ended)
  })
  return shelved
}

/**
 * Starts a reader process for the library of a test: one that an earlier library has left, if it has nothing to do. Loading the
 * readers takes ten times as long as reading what tests import.
 */
export const startSharedReader: StartReader = (how) => {
  const left = shelf.pop()
  const shelved = left ?? begin(how)
  let isBusy = false
  return {
    pid: shelved.process.pid,
    send: (message) => {
      isBusy = true
      shelved.process.send(message)
    },
    onMessage: (listen) => {
      shelved.hear = (message) => {
        if (message !== 'ready') isBusy = false
        listen(message)
      }
      if (left) listen('ready')
    },
    onExit: (listen) => {
      shelved.end = listen
    },
    kill: () => {
      if (isBusy || shelf.includes(shelved)) return shelved.process.kill()
      Object.assign(shelved, { hear: () => {}, end: () => {} })
      shelf.push(shelved)
    },
  }
}
