import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from './Draft.ts'

const aside = /(?<=\?\s?)\(([^()]{1,60})\)\s*$/
const noAnswer = /^(?:\d+(?:\.\d+)?\s*(?:分|points?|marks?|pts?)|choose|select|hint|see |多选|单选|可多选|答案略)/i

type Aside = { draft: Draft; last: Stretch; from: number; to: number; text: string }

function asideOf(lines: readonly Lexed[], draft: Draft): Aside | null {
  const last = draft.stem.at(-1)
  if (!last || draft.options.length > 0 || draft.answers.length > 0 || draft.given.length > 0) return null
  const folded = lines[last.at]?.line.folded.slice(last.from, last.to) ?? ''
  const match = aside.exec(folded)
  const text = match?.[1]?.trim() ?? ''
  if (!match || text === '' || noAnswer.test(text)) return null
  const from = last.from + match.index
  return { draft, last, from, to: from + match[0].trimEnd().length, text }
}

/** "What is the capital of Norway? (Oslo)": where nearly all questions end so, the brackets hold the answers. */
export function takeAnswersInAsides(lines: readonly Lexed[], drafts: readonly Draft[]): void {
  const asides = drafts.map((draft) => asideOf(lines, draft)).filter((found) => found !== null)
  const isHabit = asides.length >= 3 && asides.length >= drafts.length * 0.8
  if (!isHabit || new Set(asides.map(({ text }) => text)).size < asides.length / 2) return
  for (const { draft, last, from, to } of asides) {
    draft.answers.push({ place: 'trailing', text: [{ at: last.at, from: from + 1, to: to - 1 }] })
    last.to = from
  }
}
