import { truthOf } from '../tokens/truthWords.ts'

/** "V | A tricycle has three wheels.", "[F] - ...": a word that judges, a sign, the statement. */
const judgedBefore = /^\s*[[(]?(\p{L}{1,9}|[√✓×✗])[\])]?\s*(?:[|;:–]|\t|-(?=\s))\s*(\S.{3,})$/u
/** "A tricycle has three wheels. | V". */
const judgedBehind = /^\s*(\S.{3,}?)[|;\t] *(\p{L}{1,9}|[√✓×✗])\s*$/u

/** Words of Chinese are short. */
const saysSomething = /.{8}|(?:\p{Script=Han}.*){4}/u

const fewest = 5
const nearlyAll = 0.9

type Judged = Readonly<{ word: string; statement: string }>

function judgedBy(text: string, form: RegExp): Judged | null {
  const [, one = '', other = ''] = form.exec(text) ?? []
  const [word, statement] = form === judgedBefore ? [one, other] : [other, one]
  return word !== '' && truthOf(word) !== null && saysSomething.test(statement)
    ? { word, statement: statement.trim() }
    : null
}

/** Whether one of the first lines is a verdict and a statement: all else need not be looked at. */
export const areJudged = (first: readonly string[]): boolean =>
  first
    .filter((text) => text.trim() !== '')
    .slice(0, 3)
    .some((text) => judgedBy(text, judgedBefore) !== null || judgedBy(text, judgedBehind) !== null)

/**
 * Lines of a verdict and a statement, in either order, with a sign between: cells of word and statement. Null unless two opposite
 * words judge nearly all lines.
 */
export function judgedRows(texts: readonly string[]): string[][] | null {
  if (texts.length < fewest) return null
  const form = [judgedBefore, judgedBehind].find((one) => texts.slice(0, 3).some((text) => judgedBy(text, one)))
  if (!form) return null
  const judged = texts.map((text) => judgedBy(text, form))
  const words = new Set(judged.flatMap((one) => (one ? [one.word.toLowerCase()] : [])))
  const [a = '', b = ''] = words
  if (judged.filter(Boolean).length < texts.length * nearlyAll) return null
  if (words.size !== 2 || truthOf(a) === truthOf(b)) return null
  return judged.map((one, at) => (one ? [one.word, one.statement] : [texts[at] ?? '']))
}
