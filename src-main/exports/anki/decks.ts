import { createHash } from 'node:crypto'
import type { ExportedQuestion } from '../set/ExportedSet.ts'

/** A deck for each section under that of its bank; `::` parts levels in Anki, so it may not stand in a name. */
export function deckName({ bank, section }: Pick<ExportedQuestion, 'bank' | 'section'>): string {
  const part = (name: string) =>
    name
      .replace(/::+/g, ':')
      .replace(/["\s]+/g, ' ')
      .trim()
      .slice(0, 100) || 'QQuiz'
  return section === null ? part(bank) : `${part(bank)}::${part(section)}`
}

/** The same name always has the same id, so that a second file goes into the same deck. */
export const deckId = (name: string): number =>
  1_300_000_000_000 + (createHash('sha256').update(name).digest().readUIntBE(0, 5) % 300_000_000_000)

function deck(id: number, name: string, madeAt: number) {
  const today = [0, 0]
  return {
    id,
    name,
    mod: Math.floor(madeAt / 1000),
    usn: -1,
    lrnToday: today,
    revToday: today,
    newToday: today,
    timeToday: today,
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 10,
    extendRev: 50,
  }
}

/** The `decks` of a collection, by id, with Anki's own first one and the parents of all. */
export function decks(names: readonly string[], madeAt: number) {
  const all = new Set(names.flatMap((name) => (name.includes('::') ? [name.split('::')[0] ?? name, name] : [name])))
  const own = [...all].map((name): [number, ReturnType<typeof deck>] => [
    deckId(name),
    deck(deckId(name), name, madeAt),
  ])
  return Object.fromEntries([[1, deck(1, 'Default', madeAt)], ...own])
}

/** Anki's own options for a deck, as a new collection has them. */
export const deckOptions = {
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  },
}
