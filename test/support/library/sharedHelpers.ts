import { pathToFileURL } from 'node:url'
import { headlessProgram } from '../../../src-main/plainNode/buildHeadless.ts'
import { forkReader } from '../../../src-main/plainNode/forkReader.ts'
import type { ReaderProcess, StartReader } from '../../../src-main/ports.ts'

type Shelved = { process: ReaderProcess; hear: (message: unknown) => void; end: (how: number | string) => void }

type Program = 'readerProcess' | 'keeperProcess'

function begin(program: Program, shelf: Shelved[], how: Parameters<StartReader>[0]): Shelved {
  const process = forkReader(pathToFileURL(headlessProgram(program)), how)
  const shelved: Shelved = { process, hear: () => {}, end: () => {} }
  process.onMessage((message) => shelved.hear(message))
  process.onExit((ended) => {
    if (shelf.includes(shelved)) shelf.splice(shelf.indexOf(shelved), 1)
    shelved.end(ended)
  })
  return shelved
}

/** What a process says before it has done what it was asked for. */
const isMore = (message: unknown): boolean => message === 'ready' || (message as { kind?: unknown }).kind === 'begun'

/**
 * Starts a process for the library of a test: one that an earlier library has left, if it has nothing to do. Loading what is in it
 * takes several times as long as what tests ask of it.
 */
function shared(program: Program): StartReader {
  const shelf: Shelved[] = []
  return (how) => {
    const left = shelf.pop()
    const shelved = left ?? begin(program, shelf, how)
    let isBusy = false
    return {
      pid: shelved.process.pid,
      send: (message) => {
        isBusy = true
        shelved.process.send(message)
      },
      onMessage: (listen) => {
        shelved.hear = (message) => {
          if (!isMore(message)) isBusy = false
          listen(message)
        }
        if (left && program === 'readerProcess') listen('ready')
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
}

export const startSharedReader = shared('readerProcess')
export const startSharedKeeper = shared('keeperProcess')
