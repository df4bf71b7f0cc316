import { fold } from '../tokens/fold.ts'
import { chainFrom, type OptionPiece, readOptionLabel } from '../tokens/optionLabels.ts'

/**
 * The options that stand in the rows below their question, in the column of the questions, by the place of their row: several
 * in a row, or one a row with the next letter in the next row. Only rows that say nothing else are looked at.
 */
export function optionsBelow(
  stems: readonly string[],
  isAlone: (at: number) => boolean,
): ReadonlyMap<number, string[]> {
  const chains = stems.map((stem, at) => (isAlone(at) ? optionsOfRow(stem) : []))
  const below = new Map<number, string[]>()
  chains.forEach((chain, at) => {
    const first = chain[0]?.index
    if (first === undefined || at === 0) return
    const before = chains[at - 1]?.at(-1)?.index
    const goesOn =
      first === 0 ? stems[at - 1] !== '' && before === undefined : before === first - 1 && below.has(at - 1)
    const isRun = chain.length >= 2 || first > 0 || chains[at + 1]?.[0]?.index === 1
    if (!goesOn || !isRun) return
    const text = stems[at] ?? ''
    below.set(
      at,
      chain.map(({ from, to }) => text.slice(from, to).trim()),
    )
  })
  return below
}

/** The options that a cell which begins with one's label holds. */
export function optionsOfRow(stem: string): readonly OptionPiece[] {
  const folded = fold(stem)
  const first = readOptionLabel(folded, 0, true)
  return first ? chainFrom(folded, first, folded.length) : []
}
