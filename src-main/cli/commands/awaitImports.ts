import { setTimeout } from 'node:timers/promises'
import type { App } from '../../app/createApp.ts'
import { AppError } from '../../contract/faults.ts'
import type { ImportView } from '../../contract/importCalls.ts'
import { printable } from '../../plainNode/printable.ts'
import type { Ask } from './withApp.ts'

const pollMs = 50

/** Nothing more happens to it by itself. */
const isSettled = ({ state }: ImportView) => state !== 'queued' && state !== 'running'

function report(view: ImportView, shown: Map<number, string>) {
  const line = `${view.document.name}: ${view.state}, ${view.stage}${view.total > 0 ? ` ${view.done}/${view.total}` : ''}`
  if (shown.get(view.id) !== line) process.stderr.write(`${printable(line)}\n`)
  shown.set(view.id, line)
}

/** A disk that takes nothing for so long is told of instead of being waited for. */
const patienceMs = 10_000

/**
 * Waits until the imports are done, failed, cancelled or waiting for something; progress goes to standard error. Throws DISK_FULL or
 * LIBRARY_UNWRITABLE where not even that can be stored.
 */
export async function awaitImports(
  ask: Ask,
  ids: readonly number[],
  app: Pick<App, 'storageFault'>,
): Promise<ImportView[]> {
  const shown = new Map<number, string>()
  let refusedSince: number | undefined
  for (;;) {
    const fault = app.storageFault()
    refusedSince = fault ? (refusedSince ?? performance.now()) : undefined
    if (fault && performance.now() - (refusedSince ?? 0) > patienceMs)
      throw new AppError(fault.code, `${fault.message} "qquiz resume" takes it up where it stopped.`)
    const views = await Promise.all(ids.map((id) => ask('imports.get', { id })))
    for (const view of views) report(view, shown)
    if (views.every(isSettled)) return views
    await setTimeout(pollMs)
  }
}

/** An import as the command line prints it. */
export const printedImport = (view: ImportView) => ({
  name: view.document.name,
  format: view.document.format || null,
  bank: view.bank.name,
  state: view.state,
  stage: view.stage,
  recognised: view.recognised,
  byType: view.byType,
  added: view.added,
  repeated: view.repeated,
  completed: view.completed,
  doubtful: view.doubtful,
  scan: view.scan,
  ledger: view.ledger,
  attempts: view.attempts,
  fault: view.fault,
  ...(view.answers && { keyOf: view.answers.name, different: view.answers.different }),
})

export function importInWords(view: ImportView): string {
  const { document, bank, fault, recognised, added, repeated, completed, doubtful } = view
  if (fault) return `${document.name}: ${fault.code}: ${fault.message}`
  if (view.state !== 'done') return `${document.name}: ${view.state}`
  if (view.answers) {
    const { name, different } = view.answers
    return `${document.name}: answers ${completed} questions of "${name}"${different > 0 ? `, ${different} have another answer and keep it` : ''}`
  }
  return `${document.name}: ${recognised} questions, ${added} new in "${bank.name}", ${repeated} there already${completed > 0 ? ` (${completed} completed)` : ''}, ${doubtful} to review`
}
