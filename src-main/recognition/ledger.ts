import type { Ledger } from '../contract/importCalls.ts'
import type { Lexed } from './lexed.ts'
import type { Paper } from './Paper.ts'
import type { BlockFate } from './RecognisedQuestion.ts'
import { isSetAside } from './readings/furniture.ts'
import type { LineFate } from './readings/regions.ts'

export const countFates = (fates: readonly BlockFate[]): Ledger => {
  const ledger: Ledger = { question: 0, heading: 0, answerKey: 0, material: 0, ignored: 0, unresolved: 0 }
  for (const { kind } of fates) ledger[kind]++
  return ledger
}

/** Lower stands higher: a block is a question's if any line of it is. */
const ranks = { question: 0, answerKey: 1, heading: 2, material: 3, unresolved: 4, ignored: 5 } as const

function better(a: BlockFate | undefined, b: BlockFate): BlockFate {
  return a === undefined || ranks[b.kind] < ranks[a.kind] ? b : a
}

/** Says of every block what became of it. */
export function accountFor(
  length: number,
  { lines, fates, drafts, orphans }: Paper,
): { fates: BlockFate[]; ledger: Ledger } {
  const blocks: (BlockFate | undefined)[] = new Array(length)
  const alone = new Set(orphans)
  const asked: boolean[] = new Array(lines.length).fill(false)
  for (const { first, last, pictures } of drafts) {
    for (let at = first; at <= last; at++) asked[at] = true
    for (const at of pictures) asked[at] = true
  }
  let at = 0
  for (const line of lines) {
    const fate = alone.has(at) ? keyAlone : fateOf(line, fates[at] ?? null, asked[at] ?? false)
    const { block } = line.line
    blocks[block] = better(blocks[block], fate)
    at++
  }
  const whole: BlockFate[] = []
  for (let block = 0; block < length; block++) whole.push(blocks[block] ?? blank)
  return { fates: whole, ledger: countFates(whole) }
}

const keyAlone: BlockFate = { kind: 'unresolved', reason: 'keyWithoutQuestion' }
const notAQuestion: BlockFate = { kind: 'unresolved', reason: 'notAQuestion' }
const optionAlone: BlockFate = { kind: 'unresolved', reason: 'optionWithoutQuestion' }
const outside: BlockFate = { kind: 'unresolved', reason: 'outsideQuestions' }
const blank: BlockFate = { kind: 'ignored', reason: 'blank' }
const repeated: BlockFate = { kind: 'ignored', reason: 'repeated' }
const question: BlockFate = { kind: 'question' }
const plain = {
  heading: { kind: 'heading' },
  answerKey: { kind: 'answerKey' },
  material: { kind: 'material' },
} as const

function fateOf(line: Lexed, fate: LineFate, asked: boolean): BlockFate {
  if (line.noise) return { kind: 'ignored', reason: line.noise }
  if (isSetAside(line)) return repeated
  if (fate === 'question') return asked ? question : notAQuestion
  if (fate === 'heading' || fate === 'answerKey' || fate === 'material') return plain[fate]
  return line.startsWithOption ? optionAlone : outside
}
