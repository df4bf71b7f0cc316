/** From here on two texts say the same but for a slip of the pen. */
export const likeEnough = 0.8
const longest = 200

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, longest)

/** How alike two texts are in letters and digits, from 0 to 1: the share of pairs of neighbours that both have. */
export function likeness(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)]
  if (one === other) return one === '' ? 0 : 1
  if (/\d/.test(one + other) && one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return 0
  const left = new Map<string, number>()
  for (let at = 0; at + 1 < one.length; at++) {
    const pair = one.slice(at, at + 2)
    left.set(pair, (left.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let at = 0; at + 1 < other.length; at++) {
    const pair = other.slice(at, at + 2)
    const count = left.get(pair) ?? 0
    if (count > 0) common++
    if (count > 0) left.set(pair, count - 1)
  }
  return (2 * common) / Math.max(1, one.length + other.length - 2)
}
