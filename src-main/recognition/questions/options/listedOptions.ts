import { chainFrom, type OptionPiece, readOptionLabel } from '../../tokens/optionLabels.ts'

const separators = [/[;|]/, /、/, /,/]
const longest = 60

/** The options behind their label on one line: "选项：A. red B. blue" by their letters, "选项：red，blue，green" by what parts them. */
export function listedOptions(folded: string, from: number, to: number): readonly OptionPiece[] {
  const first = readOptionLabel(folded, from, true)
  const chain = first?.index === 0 ? chainFrom(folded, first, to) : []
  if (chain.length >= 2) return chain
  for (const separator of separators) {
    const parts = folded.slice(from, to).split(separator)
    if (parts.length < 2 || parts.some((part) => part.trim() === '' || part.length > longest)) continue
    let start = from
    return parts.map((part, index) => {
      const piece = { index, form: 'counted' as const, lower: false, ticked: null, labelFrom: start }
      start += part.length + 1
      return { ...piece, from: start - part.length - 1, to: start - 1 }
    })
  }
  return []
}
