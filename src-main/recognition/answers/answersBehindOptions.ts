import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, DraftOption } from '../questions/Draft.ts'
import { namedOptions } from './optionNames.ts'
import { waits } from './scopes.ts'

/** "C. clay. (A)": letters in brackets at the end of the last option. */
const behind = /(?<!\s)\s*[([]\s*([A-H](?:\s?[,、;|/]?\s?[A-H]){0,7})\s*[)\]]\s*(?:[.。;]\s*)?$/

type Found = Readonly<{ letters: string; option: DraftOption }>

function foundIn(lines: readonly Lexed[], draft: Draft): Found | null {
  const option = draft.options.at(-1)
  const last = option?.text.at(-1)
  if (!option || !last || draft.options.length < 2 || !waits(draft)) return null
  const folded = lines[last.at]?.line.folded.slice(last.from, last.to) ?? ''
  const match = behind.exec(folded)
  if (!match?.[1] || match.index === 0 || !namedOptions(match[1], draft.options)) return null
  const text = [...option.text.slice(0, -1), { ...last, to: last.from + match.index }]
  return { letters: match[1], option: { ...option, text } }
}

const fewest = 3
/** Two are enough where each names several options. */
const fewestOfSeveral = 2
const nearlyAll = 0.8

/** Letters in brackets behind the last options of nearly all questions are the answers: "A. air; B. salt; C. clay. (A)". */
export function takeAnswersBehindOptions(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const waiting = drafts.filter((draft) => draft.options.length >= 2 && waits(draft))
  if (waiting.length < fewestOfSeveral) return drafts
  const found = new Map(waiting.map((draft) => [draft, foundIn(lines, draft)] as const))
  const said = [...found.values()].flatMap((own) => (own ? [own.letters] : []))
  const least = said.every((letters) => letters.length > 1) ? fewestOfSeveral : fewest
  if (said.length < Math.max(least, waiting.length * nearlyAll) || new Set(said).size < 2) return drafts
  return changeEach(drafts, (draft) => {
    const own = found.get(draft)
    if (!own) return draft
    const options = [...draft.options.slice(0, -1), own.option]
    return { ...draft, options, given: [...draft.given, { place: 'bracket' as const, value: own.letters }] }
  })
}
