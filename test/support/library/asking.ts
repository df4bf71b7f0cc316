import { setTimeout } from 'node:timers/promises'
import type { AssistTask, AssistView } from '../../../src-main/contract/assistCalls.ts'
import type { TestLibrary } from './TestLibrary.ts'

/** Asks the model about an import; `pick` chooses among the planned requests. */
export async function startAsking(
  library: TestLibrary,
  importId: number,
  tasks: AssistTask[] = ['answers'],
  pick = (hashes: string[]) => hashes,
): Promise<AssistView> {
  const { requests } = await library.ask('assist.plan', { importId, tasks })
  return library.ask('assist.start', { importId, tasks, requests: pick(requests.map(({ hash }) => hash)) })
}

export async function untilAsked(library: TestLibrary, id: number, states: AssistView['state'][]): Promise<AssistView> {
  for (;;) {
    const view = await library.ask('assist.get', { id })
    if (states.includes(view.state)) return view
    await setTimeout(10)
  }
}
