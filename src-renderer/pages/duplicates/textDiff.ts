export type Stretch = { text: string; differs: boolean }

/** Words and numbers as a whole; characters of unspaced writing and signs each by themselves. */
const token =
  /[\p{L}\p{M}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+|\s+|./gsu

/** Above this a text is shown as different as a whole: to compare longer ones would take long. */
const mostTokens = 600

const sameTokens = (one: string, other: string): boolean => one === other || (one.trim() === '' && other.trim() === '')

/** How many tokens the rests of both have in common, from each pair of places on. */
function commonLengths(own: readonly string[], other: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: own.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let i = own.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--) {
      const [row, below] = [lengths[i] as Uint16Array, lengths[i + 1] as Uint16Array]
      row[j] = sameTokens(own[i] ?? '', other[j] ?? '')
        ? (below[j + 1] ?? 0) + 1
        : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return lengths
}

function append(stretches: Stretch[], text: string, differs: boolean): void {
  const last = stretches.at(-1)
  if (last?.differs === differs) last.text += text
  else stretches.push({ text, differs })
}

/** Cuts a text into what it has in common with another, in the same order, and what is only in it. */
export function textDiff(text: string, other: string): Stretch[] {
  if (text === other) return [{ text, differs: false }]
  const [own, theirs] = [text.match(token) ?? [], other.match(token) ?? []]
  if (own.length > mostTokens || theirs.length > mostTokens) return [{ text, differs: true }]
  const lengths = commonLengths(own, theirs)
  const stretches: Stretch[] = []
  let j = 0
  for (const [i, part] of own.entries()) {
    // what only the other has is marked there
    while (
      j < theirs.length &&
      !sameTokens(part, theirs[j] ?? '') &&
      (lengths[i]?.[j + 1] ?? 0) > (lengths[i + 1]?.[j] ?? 0)
    )
      j++
    const isShared = j < theirs.length && sameTokens(part, theirs[j] ?? '')
    append(stretches, part, !isShared)
    if (isShared) j++
  }
  return stretches
}
