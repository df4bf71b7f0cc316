import { setTimeout } from 'node:timers/promises'
import type { TestLibrary } from '../support/library/TestLibrary.ts'

/** The program begins its reader a second after its start. */
const readerAfterMs = 1500

/**
 * Waits until the reader and the keeper of the library were begun, whose start is no part of an import or a change: Electron begins
 * them beside the main thread, and where plain Node does, that costs a copy of its table of pages, more the more memory it has.
 */
export async function withProcesses(library: TestLibrary): Promise<void> {
  library.app.start()
  await library.app.backUp()
  await setTimeout(readerAfterMs)
}
