import { changeEach } from '../../Edited.ts'
import { isRunningText, type Line } from '../../lines.ts'
import { countsQuestions, readNumber } from '../../tokens/numberLabel.ts'

const alone = /^\d{1,4}$/
/** How many pages must be numbered, and how many lines each must have. */
const fewest = 3
const shortestPage = 10
/** On which share of the pages a question must begin, and which share of all numbers alone must be theirs. */
const share = { asking: 0.6, pages: 0.7 }

type Place = Readonly<{ at: number; number: number }>

function numbersAlone(lines: readonly Line[]): readonly Place[] {
  const places: Place[] = []
  lines.forEach((line, at) => {
    if (line.folded.length > 4 || !isRunningText(line) || line.hasLabel || !alone.test(line.folded)) return
    places.push({ at, number: Number(line.folded) })
  })
  return places
}

/** The longest rows of numbers that count up one by one, a page apart. */
function rowsOf(places: readonly Place[]): readonly (readonly Place[])[] {
  const open = new Map<number, Place[]>()
  const rows: Place[][] = []
  for (const place of places) {
    const row = open.get(place.number - 1)
    const last = row?.at(-1)
    if (row && last && place.at - last.at >= shortestPage) {
      row.push(place)
      open.delete(place.number - 1)
      open.set(place.number, row)
    } else if (!open.has(place.number)) {
      const begun = [place]
      rows.push(begun)
      open.set(place.number, begun)
    }
  }
  return rows.filter((row) => row.length >= fewest)
}

/** Whether a question with a number of its own begins between two lines. */
const asksBetween = (lines: readonly Line[], from: number, to: number): boolean =>
  lines.slice(from + 1, to).some(({ folded }) => {
    const number = readNumber(folded)
    return number !== null && !number.weak && countsQuestions(number.family) && number.end < folded.length
  })

/** Numbers alone on lines that count the pages of a copied text, where its questions have numbers of their own, are set aside. */
export function dropPageNumbers(lines: readonly Line[]): readonly Line[] {
  const places = numbersAlone(lines)
  if (places.length < fewest) return lines
  const counted = rowsOf(places).filter((row) => {
    const asking = row.filter(({ at }, index) => asksBetween(lines, row[index - 1]?.at ?? -1, at))
    return asking.length >= row.length * share.asking
  })
  const numbers = new Set(counted.flat().map(({ at }) => at))
  return numbers.size < places.length * share.pages
    ? lines
    : changeEach(lines, (line, at) => (numbers.has(at) ? { ...line, aside: 'pageNumber' } : line))
}
