const marked = /\[\[(.+?)\]\]/g

/** Returns the answers that stand on the blanks of a stem, marked `[[ ]]`. */
export const blanksOf = (stem: readonly string[]): string[] => stem.flatMap((part) => part.match(marked) ?? [])
export const asBlank = (marked: string): string => marked.slice(2, -2)

/** Replaces each marked answer of a stem, counted over its paragraphs. */
export function replaceBlanks(stem: readonly string[], replace: (answer: string, index: number) => string): string[] {
  let index = 0
  return stem.map((part) => part.replace(marked, (_, answer: string) => replace(answer, index++)))
}

/** Where a bracket or blank may stand. */
export const gapMark = '⟨⟩'
