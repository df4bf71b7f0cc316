/** Letters of which the capital looks like the small one: only their size tells them apart. */
const sameShape = /^[ckopsuvwxz]$/
/** Signs that are told apart by the width of their room, or not at all. */
const strokes = /^[-‐‑–—―_一﹣－]$/

/** Returns for each class of the recogniser those that look like it, so that being torn between them is no doubt. */
export function twinsOf(letters: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  letters.forEach((letter, index) => {
    const key = shapeOf(letter)
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  return letters.map((letter, index) => (groups.get(shapeOf(letter)) ?? []).filter((other) => other !== index))
}

function shapeOf(letter: string): string {
  const plain = letter.normalize('NFKC')
  if (strokes.test(letter)) return '-'
  return sameShape.test(plain.toLowerCase()) ? plain.toLowerCase() : plain
}
