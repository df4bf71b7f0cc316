import { anyTruth } from '../tokens/truthWords.ts'

/** What a hole of a form holds: an answer of some kind, or any text. */
type Hole = 'letters' | 'truth' | 'number' | 'text'

/** A hole that a form filled: `from..to` of the line. */
export type Filled = Readonly<{ hole: Hole; from: number; to: number }>

export type LineForm = (folded: string) => readonly Filled[] | null

const patterns: Record<Hole, string> = {
  letters: '(?<![A-Za-z])[A-Ha-h](?:[\\s,、;/]{0,2}[A-H]){0,7}(?![A-Za-z])',
  truth: `(?:${anyTruth})`,
  number: '\\d{1,6}(?:[.,:/]\\d{1,6}){0,3}',
  text: '\\S.{0,2000}?',
}

const hole = /\{(letters|truth|number|text)\}/g
const special = /[\\^$.*+?()[\]{}|/-]/g

/** Signs and words as they stand; blanks may be wider, narrower or missing beside a sign. */
const literal = (text: string): string => text.replace(special, '\\$&').replace(/\s+/g, '\\s*')

/** More texts of any length in one line would have to be tried in too many ways. */
const mostTexts = 2

/** A form that fits nothing: one that cannot be read must not fail the reading of a document. */
const fitsNothing: LineForm = () => null

const known = new Map<string, LineForm>()

function compile(form: string): LineForm {
  const holes: Hole[] = []
  let pattern = ''
  let end = 0
  for (const match of form.matchAll(hole)) {
    const name = match[1] as Hole
    pattern += `${literal(form.slice(end, match.index))}\\s*(${patterns[name]})\\s*`
    holes.push(name)
    end = match.index + match[0].length
  }
  pattern += literal(form.slice(end))
  if (holes.filter((name) => name === 'text').length > mostTexts) return fitsNothing
  const whole = new RegExp(`^\\s*${pattern}\\s*$`, 'di')
  return (folded) => {
    if (folded.length > 2000) return null
    const found = whole.exec(folded)
    return (
      found &&
      holes.map((name, at) => ({
        hole: name,
        from: found.indices?.[at + 1]?.[0] ?? 0,
        to: found.indices?.[at + 1]?.[1] ?? 0,
      }))
    )
  }
}

/** Returns the reader of a form: what stands in its holes, or null for a line of another form. The form is folded already. */
export function formOf(form: string): LineForm {
  const seen = known.get(form)
  if (seen) return seen
  const made = compile(form)
  if (known.size < 2000) known.set(form, made)
  return made
}

/** A label before a text that ends in a sign, unlike a colon, which texts have, too: "Prompt >". */
export const lineLabel = /^\s*[\p{L}\d ]{1,20}(?:->|=>|::|[>|#»→])/u

/** Returns a text as a form that fits it: numbers may differ. */
export const plainForm = (folded: string): string =>
  folded
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\{(?:letters|truth|number|text)\}/g, '{text}')
    .replace(/\d{1,6}(?:[.,:/]\d{1,6}){0,3}/g, '{number}')
