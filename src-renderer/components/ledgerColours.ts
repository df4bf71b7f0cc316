import type { LedgerKind } from '../../src-main/contract/importCalls.ts'

export const ledgerColours: Record<LedgerKind, string> = {
  question: 'bg-accent',
  heading: 'bg-accent/60',
  answerKey: 'bg-good',
  material: 'bg-good/60',
  ignored: 'bg-edge',
  unresolved: 'bg-warn',
}
