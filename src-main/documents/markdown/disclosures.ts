/** How deep the text is folded, and whether the line that stays to be seen is open. */
export type OpenDisclosures = Readonly<{ depth: number; isSummary: boolean }>

type FoldedPart = Readonly<{ text: string; open: OpenDisclosures }>

const tag = /<(\/?)(details|summary)\b[^<>]*>/gi

function behind({ depth, isSummary }: OpenDisclosures, closes: boolean, name: string): OpenDisclosures {
  if (name === 'summary') return { depth, isSummary: !closes && depth > 0 }
  return { depth: Math.max(0, depth + (closes ? -1 : 1)), isSummary: closes ? false : isSummary }
}

/** A tag within a code span is spoken of. */
const isCode = (line: string, at: number): boolean => line.slice(0, at).split('`').length % 2 === 0

/** The parts of a line between the tags `<details>` and `<summary>`, each with what is open there: one if there are none. */
export function foldedParts(line: string, open: OpenDisclosures): readonly FoldedPart[] {
  const tags = line.includes('<') ? [...line.matchAll(tag)].filter(({ index }) => !isCode(line, index)) : []
  const parts: FoldedPart[] = []
  let state = open
  let from = 0
  for (const { 0: whole, 1: slash, 2: name = '', index } of tags) {
    parts.push({ text: line.slice(from, index), open: state })
    state = behind(state, slash === '/', name.toLowerCase())
    from = index + whole.length
  }
  return [...parts, { text: line.slice(from), open: state }]
}
