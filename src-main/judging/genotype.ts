/** Not II, XX and QQ, which are other things. */
const pairs = /^(?:([A-HJ-PR-WZ])\1)+$/i
const onSexChromosomes = /^(?:([A-HJ-PR-WZ])\1)*X[A-WZ](?:X[A-WZ]|Y[A-WZ]?)$/i

/**
 * Returns whether the Latin letters of a text are genotypes and nothing else: Aa, AABb, XBY, "AA或Aa". Upper and lower case are
 * the answer then.
 */
export function holdsGenotypes(text: string): boolean {
  const words = text.length > 80 ? [] : (text.match(/[A-Za-z]+/g) ?? [])
  return words.length > 0 && words.every((word) => pairs.test(word) || onSexChromosomes.test(word))
}
