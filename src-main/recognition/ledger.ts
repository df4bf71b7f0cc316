import type { Ledger } from '../contract/importCalls.ts'
import type { Lexed } from './lexed.ts'
import type { Paper } from './Paper.ts'
import type { BlockFate } from './RecognisedQuestion.ts'
import type { LineFate } from './readings/regions.ts'

export const countFates = (fates: readonly BlockFate[]): Ledger => {
  const ledger: Ledger = { question: 0, heading: 0, answerKey: 0, material: 0, ignored: 0, unresolved: 0 }
  for (const { kind } of fates) ledger[kind]++
  return ledger
}

/** Lower stands higher: a block is a question's if any line of it is. */
const order = ['question', 'answerKey', 'heading', 'material', 'unresolved', 'ignored'] as const

function better(a: BlockFate | undefined, b: BlockFate): BlockFate {
  return a === undefined || order.indexOf(b.kind) < order.indexOf(a.kind) ? b : a
}

/** Says of every block what became of it. */
export function accountFor(
  length: number,
  { lines, fates, drafts, orphans }: Paper,
): { fates: BlockFate[]; ledger: Ledger } {
  const blocks: (BlockFate | undefined)[] = new Array(length)
  const alone = new Set(orphans)
  const asked: boolean[] = new Array(lines.length).fill(false)
  for (const { first, last } of drafts) asked.fill(true, first, last + 1)
  lines.forEach((line, at) => {
    const fate = alone.has(at) ? keyAlone : fateOf(line, fates[at] ?? null, asked[at] ?? false)
    blocks[line.line.block] = better(blocks[line.line.block], fate)
  })
  const whole = Array.from({ length }, (_, block) => blocks[block] ?? { kind: 'ignored' as const, reason: 'blank' })
  return { fates: whole, ledger: countFates(whole) }
}

const keyAlone: BlockFate = { kind: 'unresolved', reason: 'keyWithoutQuestion' }

function fateOf(line: Lexed, fate: LineFate, asked: boolean): BlockFate {
  if (line.noise) return { kind: 'ignored', reason: line.noise }
  if (fate === 'question') return asked ? { kind: 'question' } : { kind: 'unresolved', reason: 'notAQuestion' }
  if (fate === 'heading' || fate === 'answerKey' || fate === 'material') return { kind: fate }
  return { kind: 'unresolved', reason: line.startsWithOption ? 'optionWithoutQuestion' : 'outsideQuestions' }
}
