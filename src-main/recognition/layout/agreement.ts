import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import { type Signature, signatureOf } from './signature.ts'

/** Fewer questions have no layout that one of them could differ from. */
const fewest = 6

const traits = ['number', 'options', 'optionForm', 'answer', 'order'] as const

/** Drafts of one section and of one kind, with options or without, are laid out alike. */
const kinOf = (draft: Draft): string => `${draft.section.at} ${draft.options.length >= 2}`

type Counts = Readonly<Record<(typeof traits)[number], Map<string | number, number>>>

const count = (counts: Map<string | number, number>, value: string | number): void => {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function countTraits(signatures: readonly Signature[]): Counts {
  const counts: Counts = {
    number: new Map(),
    options: new Map(),
    optionForm: new Map(),
    answer: new Map(),
    order: new Map(),
  }
  for (const signature of signatures) for (const trait of traits) count(counts[trait], signature[trait])
  return counts
}

/**
 * How well each draft agrees with the layout of its kin: the least share of them that is like it in one trait, from near 0
 * (alone in something) to 1 (like all). 1 where there are too few to have a layout.
 */
export function agreementWithLayout(lines: readonly Lexed[], drafts: readonly Draft[]): ReadonlyMap<Draft, number> {
  const kins = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const name = kinOf(draft)
    const kin = kins.get(name)
    if (kin) kin.push(draft)
    else kins.set(name, [draft])
  }
  const agreement = new Map<Draft, number>()
  for (const kin of kins.values()) {
    if (kin.length < fewest) {
      for (const draft of kin) agreement.set(draft, 1)
      continue
    }
    const signatures = kin.map((draft) => signatureOf(lines, draft))
    const counts = countTraits(signatures)
    kin.forEach((draft, at) => {
      let least = kin.length
      for (const trait of traits) least = Math.min(least, counts[trait].get(signatures[at]?.[trait] ?? '') ?? 0)
      agreement.set(draft, least / kin.length)
    })
  }
  return agreement
}
