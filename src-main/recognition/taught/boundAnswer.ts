import { type Lexed, lex } from '../lexed.ts'

/** A bound line as it reads by itself. */
export const readAlone = ({ line }: Lexed): Lexed => lex(line.bound?.line ?? line)

export const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')

/** The answer on a line and what explains it, without the number and the labels before them. */
export function answerOn(line: Lexed): { text: string; explanation: string } {
  const fieldText = (kind: string) =>
    joined(
      ...line.fields.filter((one) => one.kind === kind).map(({ from, to }) => line.line.text.slice(from, to).trim()),
    )
  const [text, explanation] = [fieldText('answer'), fieldText('explanation')]
  if (text !== '') return { text, explanation }
  const [entry, more] = line.key?.entries ?? []
  if (entry && !more && line.number === null) return { text: entry.value, explanation }
  const rest = line.line.text.slice(line.from, line.to).trim()
  return rest === '' ? { text: explanation, explanation: '' } : { text: rest, explanation }
}

const letters = /(?<![A-Za-z])[A-H](?:[\s,、;/]{0,2}[A-H]){0,7}(?![A-Za-z])/g
const opensWithLetter = /^\W{0,2}[A-H]{1,8}(?![A-Za-z])/

/** The same of a line that is known to answer a question with options: the only letters in its words, if it does not open with some. */
export function choiceOn(line: Lexed, options: number): { text: string; explanation: string } {
  const said = answerOn(line)
  if (options < 2 || opensWithLetter.test(said.text)) return said
  const [only, more] = said.text.match(letters) ?? []
  return only && !more ? { ...said, text: only } : said
}
