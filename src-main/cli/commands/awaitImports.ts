import { setTimeout } from 'node:timers/promises'
import type { ImportView } from '../../contract/importCalls.ts'
import type { Ask } from './withApp.ts'

const pollMs = 50

/** Nothing more happens to it by itself. */
const isSettled = ({ state }: ImportView) => state !== 'queued' && state !== 'running'

function report(view: ImportView, shown: Map<number, string>) {
  const line = `${view.document.name}: ${view.state}, ${view.stage}${view.total > 0 ? ` ${view.done}/${view.total}` : ''}`
  if (shown.get(view.id) !== line) process.stderr.write(`${line}\n`)
  shown.set(view.id, line)
}

/** Waits until the imports are done, failed, cancelled or waiting for something; progress goes to standard error. */
export async function awaitImports(ask: Ask, ids: readonly number[]): Promise<ImportView[]> {
  const shown = new Map<number, string>()
  for (;;) {
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
  doubtful: view.doubtful,
  ledger: view.ledger,
  attempts: view.attempts,
  fault: view.fault,
})

export function importInWords(view: ImportView): string {
  const { document, bank, fault, recognised, added, repeated, doubtful } = view
  if (fault) return `${document.name}: ${fault.code}: ${fault.message}`
  if (view.state !== 'done') return `${document.name}: ${view.state}`
  return `${document.name}: ${recognised} questions, ${added} new in "${bank.name}", ${repeated} there already, ${doubtful} to review`
}
