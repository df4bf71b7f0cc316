import type { ImportStage, ImportView } from '../../src-main/contract/importCalls.ts'

/** Where each stage begins, of the whole of an import. */
const begins: Record<ImportStage, number> = {
  staged: 0,
  extracting: 0.05,
  reading: 0.1,
  recognising: 0.5,
  saving: 0.85,
  done: 1,
}
const ends: Record<ImportStage, number> = {
  staged: 0.05,
  extracting: 0.5,
  reading: 0.5,
  recognising: 0.85,
  saving: 1,
  done: 1,
}

export const isUnderWay = ({ state }: ImportView): boolean => ['queued', 'running', 'waiting'].includes(state)

function partDone(entry: ImportView): number {
  if (!isUnderWay(entry)) return 1
  const { stage, done, total } = entry
  return begins[stage] + (total > 0 ? done / total : 0) * (ends[stage] - begins[stage])
}

/**
 * How far a batch of imports is, 0..1, and who belongs to it: those under way and those that ended since the first of them
 * began, so that it never falls back when one is done. `sending`: so many files are not imports yet. Without a part when none
 * is under way.
 */
export function batchProgress(imports: readonly ImportView[], batch: ReadonlySet<number>, sending = 0) {
  const running = imports.filter(isUnderWay)
  if (running.length + sending === 0) return { part: undefined, batch: new Set<number>(), done: 0, total: 0 }
  const members = imports.filter((entry) => isUnderWay(entry) || batch.has(entry.id))
  const total = members.length + sending
  const part = members.reduce((sum, entry) => sum + partDone(entry), 0) / total
  return { part, batch: new Set(members.map(({ id }) => id)), done: members.length - running.length, total }
}
