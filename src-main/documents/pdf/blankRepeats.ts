/** An object, or a trailer, stands in a file once more with each save that adds to it; some hundred saves are many. Of each end. */
const mostOften = 100

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39
const isBlank = (byte: number | undefined) =>
  byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d) || byte === 0

const isLetter = (byte: number | undefined) => byte !== undefined && byte >= 0x40

/** Where bytes of this kind begin that end here. */
function startOf(bytes: Buffer, end: number, is: (byte: number | undefined) => boolean): number {
  let start = end
  while (is(bytes[start - 1])) start--
  return start
}

/** The number of the object that this `obj` begins; undefined where it begins none. */
function numberBefore(bytes: Buffer, at: number): number | undefined {
  let end = at
  for (const is of [isBlank, isDigit, isBlank]) {
    const start = startOf(bytes, end, is)
    if (start === end) return undefined
    end = start
  }
  const start = startOf(bytes, end, isDigit)
  return start === end ? undefined : Number(bytes.toString('latin1', start, end))
}

function placesOf(bytes: Buffer, word: string): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) places.push(at)
  return places
}

/** Leaves the first and the last ones, and nothing of the others. */
function blank(bytes: Buffer, word: string, places: readonly number[]): void {
  for (const at of places.slice(mostOften, -mostOften)) bytes.fill(0x20, at, at + word.length)
}

/**
 * Takes the definitions of an object out that stands in a PDF again and again, but for the first ones and the last, which hold; and so
 * with trailers and tables of objects. Where the table is damaged, pdf.js reads every one of them to its end to see whether it holds together: a
 * square of time where none has an end. Changes the bytes.
 */
export function blankRepeats(bytes: Buffer): void {
  const definitions = Map.groupBy(placesOf(bytes, 'obj'), (at) => numberBefore(bytes, at))
  definitions.delete(undefined)
  for (const places of definitions.values()) blank(bytes, 'obj', places)
  for (const word of ['trailer', '/XRef'])
    blank(
      bytes,
      word,
      placesOf(bytes, word).filter((at) => !isLetter(bytes[at + word.length])),
    )
}
