import type { ImportView } from '../../contract/importCalls.ts'
import type { Renewed } from '../../contract/renewalCalls.ts'
import type { Ask } from './withApp.ts'

/** By import: the document that it is a newer version of, and what was renewed, if that was asked for. */
export type Versions = Map<number, { newerThan: string; renewed?: Renewed }>

/** Renews what is held back as a newer version, as it is done when nobody picks anything, and tells of what was only found to be one. */
export async function renewFrom(ask: Ask, imports: readonly ImportView[]): Promise<Versions> {
  const versions: Versions = new Map()
  for (const { id, held, renews } of imports) {
    if (!renews) continue
    const renewed = held ? await ask('renewals.apply', { id }) : undefined
    versions.set(id, { newerThan: renews.name, ...(renewed && { renewed }) })
  }
  return versions
}

export function versionInWords({ newerThan, renewed }: { newerThan: string; renewed?: Renewed }): string {
  if (!renewed) return `; seems to be a newer version of "${newerThan}": --renew would have renewed that`
  return `; renewed "${newerThan}": ${renewed.changed} changed, ${renewed.added} new`
}
