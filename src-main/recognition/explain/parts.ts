import { labelAt } from '../../contract/questionProblems.ts'
import type { Lexed } from '../lexed.ts'
import type { Line } from '../lines.ts'
import type { Draft, Stretch } from '../questions/Draft.ts'
import { joinStretches } from '../questions/stems/stretchText.ts'

const longest = 60

/** Text in quotation marks, cut where it is long. */
export const quoted = (text: string): string =>
  `"${text.length > longest ? `${text.slice(0, longest)}…` : text}"`.replace(/\n/g, ' ⏎ ')

/** What a printed line consists of, in words. */
export const partsOfLine = ({ text, aside }: Line): string[] => [
  `text ${quoted(text)}`,
  ...(aside === null ? [] : [`set aside: ${aside}`]),
]

/** The tokens of a line, in words. */
export function tokensOf(lexed: Lexed): string[] {
  const { line, lead, number, heading, key, from } = lexed
  const printed = (start: number, end: number) => quoted(line.text.slice(start, end).trim())
  const tokens: string[] = []
  if (lexed.noise) tokens.push(`set aside: ${lexed.noise}`)
  if (heading) tokens.push(`heading ${heading.kind}${heading.type ? ` ${heading.type}` : ''}`)
  if (lead) tokens.push(`lead ${printed(0, lead.end)}${lead.opens ? ' opens a question' : ''}`)
  if (number)
    tokens.push(
      `${number.weak ? 'weak ' : ''}number ${number.value} (${number.family}) ${printed(number.start, number.end)}`,
    )
  for (const type of lexed.tags) tokens.push(`tag ${type}`)
  if (lexed.tagAnswer !== null) tokens.push(`answer in a tag ${quoted(lexed.tagAnswer)}`)
  const [first] = lexed.pieces
  const end = first && !lexed.startsWithOption ? first.labelFrom : first ? from : lexed.to
  if (end > from) tokens.push(`text ${printed(from, end)}`)
  for (const { index, ticked, from: start, to } of lexed.pieces)
    tokens.push(
      `${ticked ? 'ticked ' : ''}option ${index < 0 ? 'without letter' : labelAt(index)} ${printed(start, to)}`,
    )
  for (const { kind, labelFrom, from: start, to } of lexed.fields)
    tokens.push(`${kind} label ${printed(labelFrom, start)} with ${printed(start, to)}`)
  if (key) tokens.push(`key entries ${key.entries.map((entry) => `${entry.number ?? '-'} ${entry.value}`).join(', ')}`)
  return tokens
}

/** What a draft consists of, in words. */
export function partsOfDraft(lines: readonly Lexed[], draft: Draft): string[] {
  const text = (stretches: readonly Stretch[]) => quoted(joinStretches(lines, stretches).text.trim())
  const parts = [`stem ${text(draft.stem)}`]
  for (const option of draft.options)
    parts.push(`${option.ticked ? 'ticked ' : ''}option ${labelAt(option.index)} ${text(option.text)}`)
  for (const answer of draft.answers) parts.push(`answer (${answer.place}) ${text(answer.text)}`)
  for (const { place, value } of draft.given) parts.push(`answer (${place}) ${quoted(value)}`)
  if (draft.distant) parts.push(`answer (key) ${quoted(draft.distant.text)}`)
  if (draft.rightMine.length > 0) parts.push(`answer (mine) ${text(draft.rightMine)}`)
  if (draft.explanation.length > 0) parts.push(`explanation ${text(draft.explanation)}`)
  if (draft.stray.length > 0) parts.push(`stray ${text(draft.stray)}`)
  return parts
}
