/** Returns how many blanks can be filled rightly if each answer fills one: the largest matching, not the first that comes. */
export function countAssigned(
  blanks: number,
  answers: number,
  fits: (blank: number, answer: number) => boolean,
): number {
  const numbers = Array.from({ length: answers }, (_, answer) => answer)
  const fitting = Array.from({ length: blanks }, (_, blank) => numbers.filter((answer) => fits(blank, answer)))
  const blankOf = new Map<number, number>()
  const find = (blank: number, tried: Set<number>): boolean => {
    for (const answer of fitting[blank] ?? []) {
      if (tried.has(answer)) continue
      tried.add(answer)
      const holder = blankOf.get(answer)
      if (holder === undefined || find(holder, tried)) {
        blankOf.set(answer, blank)
        return true
      }
    }
    return false
  }
  let filled = 0
  for (let blank = 0; blank < blanks; blank++) if (find(blank, new Set())) filled += 1
  return filled
}
