import { setTimeout } from 'node:timers/promises'
import type { AssistView } from '../../contract/assistCalls.ts'
import type { ImportView } from '../../contract/importCalls.ts'
import { printable } from '../../plainNode/printable.ts'
import type { Ask } from './withApp.ts'

const pollMs = 50
const tasks = ['answers', 'doubtful', 'unresolved'] as const

async function ended(ask: Ask, id: number): Promise<AssistView> {
  for (;;) {
    const view = await ask('assist.get', { id })
    if (view.state !== 'queued' && view.state !== 'running') return view
    await setTimeout(pollMs)
  }
}

/** What a script asked and was ended before all was asked, or before what was answered was accepted. */
export const isInterrupted = ({ byScript, state, suggestions }: AssistView): boolean =>
  byScript && state !== 'cancelled' && (state !== 'done' || suggestions.pending > 0)

/**
 * Asks the model about all that the rules left open in an import, or goes on with what was asked before it was
 * interrupted, and accepts what it says, marked as the model's. undefined: nothing was open.
 */
async function askAboutImport(ask: Ask, importId: number): Promise<AssistView | undefined> {
  const unfinished = (await ask('assist.list', { importId })).find(isInterrupted)
  const started = unfinished ? await again(ask, unfinished) : await start(ask, importId)
  if (!started) return undefined
  const view = await ended(ask, started.id)
  const pending = (await ask('assist.suggestions', { id: view.id })).filter(({ state }) => state === 'pending')
  if (pending.length > 0) await ask('assist.accept', { suggestionIds: pending.map(({ id }) => id) })
  return ask('assist.get', { id: view.id })
}

/** What waited for a key, or failed, is asked again: the environment may be another now. */
const again = (ask: Ask, { id, state }: AssistView) =>
  state === 'waiting' || state === 'failed' ? ask('assist.retry', { id }) : ask('assist.get', { id })

async function start(ask: Ask, importId: number): Promise<AssistView | undefined> {
  const { requests } = await ask('assist.plan', { importId, tasks: [...tasks] })
  if (requests.length === 0) return undefined
  return ask('assist.start', { importId, tasks: [...tasks], requests: requests.map(({ hash }) => hash) })
}

/** What a model did, as the command line prints it. */
const printedAssist = ({ state, done, total, suggestions, fault }: AssistView) => ({
  state,
  done,
  total,
  accepted: suggestions.accepted,
  unusable: suggestions.failed,
  fault,
})

export type AskedImports = Map<number, { model: ReturnType<typeof printedAssist> }>

/** By import; those with nothing left open are not in it. */
export async function askAboutImports(ask: Ask, imports: readonly ImportView[]): Promise<AskedImports> {
  const asked: AskedImports = new Map()
  for (const { id, document } of imports) {
    const view = await askAboutImport(ask, id)
    if (!view) continue
    asked.set(id, { model: printedAssist(view) })
    process.stderr.write(
      `${printable(document.name)}: model ${view.state}, ${view.suggestions.accepted} answers taken\n`,
    )
  }
  return asked
}
