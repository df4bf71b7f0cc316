const always = [
  /\r?\n/,
  /(?:(?<!\s)\s+)?\|{1,3}\s*/,
  /(?:(?<!\s)\s+)?\${1,2};?\${0,2}\s*/,
  /(?:(?<!\s)\s+)?(?:@@|##|&&|;;|\*\*)\s*/,
  /(?:(?<!\s)\s+)?[;；]\s*/,
  /\t+/,
]
/** Signs that texts hold as well: only where they cut all cells, and nearly all into as many parts. */
const seldom = [/(?:(?<!\s)\s+)?\/\s*/, /(?:(?<!\s)\s+)?[,，]\s*/, /(?:(?<!\s)\s+)?、\s*/]

/** Signs of formulas and programs: only where they cut nearly all cells. */
const mostly = [
  /(?:(?<!\s)\s+)?\^\s*/,
  /(?:(?<!\s)\s+)?#\s*/,
  /(?:(?<!\s)\s+)?@\s*/,
  /(?:(?<!\s)\s+)?&\s*/,
  /(?:(?<!\s)\s+)?%\s*/,
  /(?:(?<!\s)\s+)?~\s*/,
]
const nearlyAll = 0.9

/** The parts of a cell between the signs that cut it. */
export const partsBy = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

/** The sign that cuts the most cells of a column into several texts; null if none does. */
export function separatorOf(cells: readonly string[]): RegExp | null {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const share = (separator: RegExp) =>
    filled.filter((cell) => partsBy(cell, separator).length >= 2).length / Math.max(1, filled.length)
  let [best, score]: [RegExp | null, number] = [null, 0]
  for (const separator of always) {
    const value = share(separator)
    if (value > score) [best, score] = [separator, value]
  }
  if (best || filled.length < 3) return best
  return (
    mostly.find((separator) => share(separator) >= nearlyAll) ??
    seldom.find((separator) => share(separator) === 1 && isEven(filled, separator)) ??
    null
  )
}

function isEven(cells: readonly string[], separator: RegExp): boolean {
  const counts = new Map<number, number>()
  for (const cell of cells) {
    const count = partsBy(cell, separator).length
    counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  return Math.max(...counts.values()) >= cells.length * 0.8
}
