/** Returns a text without case, tags, white space and any sign: how stems and fill-ins are compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^>]+>/g, '')
    .replace(/[\s\p{P}\p{S}]+/gu, '')

/** Operators carry meaning in options ("x+1" is not "x-1"): only white space and sentence punctuation go. */
export const foldOption = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s。.,，;；、:：!！?？"'“”‘’()[\]【】]+/gu, '')

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < text.length - 1; at++) {
    const gram = text.slice(at, at + 2)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

/** Returns how alike two texts are by the pairs of letters that they share, from 0 to 1. */
export function likeness(left: string, right: string): number {
  if (left === right) return 1
  if (left.length < 2 || right.length < 2) return 0
  const counts = bigrams(right)
  let shared = 0
  for (const [gram, count] of bigrams(left)) shared += Math.min(count, counts.get(gram) ?? 0)
  return (2 * shared) / (left.length - 1 + right.length - 1)
}
