/** A stretch of text with one look. */
export type Run = {
  text: string
  bold?: true
  underline?: true
  highlight?: true
  colour?: true
  code?: true
  /** A picture instead of text. */
  picture?: true
}

/** A label that the program which wrote the document counts, such as Word: its text is no part of the line. */
export type AutoLabel = {
  format: 'decimal' | 'upperLetter' | 'lowerLetter' | 'bullet'
  ends: string
  list: string
  count: number
}

export type Line = { kind: 'line'; runs: readonly Run[]; indent: number; heading?: 1 | 2 | 3; auto?: AutoLabel }
export type SheetPart =
  | Line
  | { kind: 'blank' }
  | { kind: 'rule'; text: string }
  | { kind: 'code'; lines: readonly string[] }
  /** Lines that a page shows when its summary is clicked. */
  | { kind: 'details'; summary: string; lines: readonly Line[] }
  | { kind: 'table'; rows: readonly (readonly string[])[] }

export const line = (runs: string | readonly Run[], rest: Partial<Omit<Line, 'kind' | 'runs'>> = {}): Line => ({
  kind: 'line',
  indent: 0,
  ...rest,
  runs: typeof runs === 'string' ? [{ text: runs }] : runs.filter((run) => run.text !== '' || run.picture),
})

export const plainText = ({ runs }: Line): string => runs.map((run) => run.text).join('')

const lookOf = ({ text: _, ...look }: Run) => JSON.stringify(look)

/** Joins neighbouring runs of one look, as an editor stores them. */
export const mergedRuns = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>((merged, run) => {
    const last = merged.at(-1)
    if (!last || run.picture || lookOf(last) !== lookOf(run)) merged.push(run)
    else merged[merged.length - 1] = { ...last, text: last.text + run.text }
    return merged
  }, [])
