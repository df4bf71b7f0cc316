import type { Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { chainInside } from '../../tokens/optionLabels.ts'
import { partOf } from '../partOf.ts'

/** How a second option may be labelled, and the label of the first that belongs to it. */
const labels: readonly (readonly [second: RegExp, first: RegExp])[] = [
  [/^\(2\)\s*\S/, /(?<=[\s)\]_?:.。])\(1\)(?=\s*\S)/g],
  [/^2\)\s*\S/, /(?<=[\s)\]_?:.。])(?<![\d.,]\s?)1\)(?=\s*\S)/g],
  [/^②\s*\S/, /(?<=\S)\s*①(?=\s*\S)/g],
  [/^\([Bb]\)\s*\S/, /(?<=[\s)\]_?:.。])\([Aa]\)(?=\s*\S)/g],
  [/^ii[.)]\s+\S/, /(?<=[\s)\]_?:.])i[.)](?=\s+\S)/g],
  [/^나[.)]\s*\S/, /(?<=[\s)\]_?:.])가[.)](?=\s*\S)/g],
  [/^イ[.、)]\s*\S/, /(?<=[\s)\]_?:.。])ア[.、)](?=\s*\S)/g],
  [/^[Бб][.)]\s*\S/, /(?<=[\s)\]_?:.])[Аа][.)](?=\s*\S)/g],
]
const maySecond = /^(?:\(?[2Bb]\)|ii[.)]|[②나イБб])/
/** In so many questions, or it was a slip. */
const fewest = 2

/** "（ ）A恒山B泰山C华山": letters in order, glued to their texts, behind the place for the answer. */
const gluedRun =
  /(?<=[)_?。:])\s?A(?=\p{Script=Han})[^A-H]{1,24}B(?=\p{Script=Han})[^A-H]{1,24}C(?=\p{Script=Han})[^A-H]{1,24}(?:D(?=\p{Script=Han})[^A-H]{1,24}){0,1}$/u

/** Where the first option begins within the line above the second; -1 if there is none, or it asks as parts do. */
function firstWithin(folded: string, second: string): number {
  const found = labels.find(([pattern]) => pattern.test(second))
  if (!found || /[?:]\s*$/.test(second)) return -1
  const at = [...folded.matchAll(found[1])].at(-1)?.index ?? -1
  return at > 0 && !/[?:]\s*$/.test(folded) ? at : -1
}

const mayBeLabelled = /^\p{L}[^:]{0,15}:.*\S\s?\(?A\s?[.、:)]/u

/** "Q: Which flies? A. a cod B. a bee": where the options begin behind a stem that has a label; B may stand below. -1 if there are none. */
function behindLabel(folded: string, below: Line | undefined): number {
  const [stem, next] = folded.includes(':') && mayBeLabelled.test(folded) ? findFields(folded) : []
  if (stem?.kind !== 'stem' || stem.labelFrom !== 0) return -1
  // "Q: ... A. ... B. ...": what looks like the label of the answer is the first of them
  const end = next && !(next.kind === 'answer' && next.word === 'A') ? next.labelFrom : folded.length
  const chain = chainInside(folded, stem.from, end)
  const goesOn = chain.length >= 2 || (chain.length === 1 && /^\(?B\s?[.、:)]/.test(below?.folded ?? ''))
  return goesOn && chain[0]?.index === 0 ? chain[0].labelFrom : -1
}

/** "... is the moon? (1) a star" above "(2) a rock": the first option behind the stem goes on a line of its own, if several do. */
export function cutFirstOptions(lines: readonly Line[]): readonly Line[] {
  const cuts = new Map<number, number>()
  let above = -1
  for (const [at, { aside, kind, folded }] of lines.entries()) {
    if (aside !== null) continue
    const before = lines[above]
    if (before && kind !== 'code' && maySecond.test(folded)) {
      const from = firstWithin(before.folded, folded)
      if (from > 0) cuts.set(above, from)
    }
    const labelled = kind === 'code' ? -1 : behindLabel(folded, lines[at + 1])
    if (labelled > 0) cuts.set(at, labelled)
    const run = kind !== 'code' && folded.includes('A') ? gluedRun.exec(folded) : null
    if (run && run.index > 0) cuts.set(at, run.index)
    above = at
  }
  if (cuts.size < fewest) return lines
  return lines.flatMap((line, at) => {
    const from = cuts.get(at)
    if (from === undefined) return [line]
    const first = { ...partOf(line, from), hasLabel: false, bullet: '', gap: false, images: [] }
    return [partOf(line, 0, line.text.slice(0, from).trimEnd().length), first]
  })
}
