import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import type { Draft, Stretch } from '../Draft.ts'

/** Words in brackets at the end, behind a sentence that asks or leaves a blank. */
const aside = /(?<=[?.。]\s?)\(([^()]{1,60})\)\s*$/
const noAnswer = /^(?:\d+(?:\.\d+)?\s*(?:分|points?|marks?|pts?)|choose|select|hint|see |多选|单选|可多选|答案略)/i

type Aside = { last: Stretch; from: number; to: number; text: string; isBlank: boolean }

function asideOf(lines: readonly Lexed[], draft: Draft): Aside | null {
  const last = draft.stem.at(-1)
  if (!last || draft.options.length > 0 || draft.answers.length > 0 || draft.given.length > 0) return null
  const folded = lines[last.at]?.line.folded.slice(last.from, last.to) ?? ''
  const match = aside.exec(folded)
  const text = match?.[1]?.trim() ?? ''
  if (!match || text === '' || noAnswer.test(text)) return null
  const asked = folded.slice(0, match.index).trimEnd()
  if (!asked.endsWith('?') && !(/_{2,}/.test(asked) && !draft.distant)) return null
  const from = last.from + match.index
  return { last, from, to: from + match[0].trimEnd().length, text, isBlank: !asked.endsWith('?') }
}

/** "What is the capital of Norway? (Oslo)", "Its capital is ____. (Oslo)": where nearly all questions end so, the brackets hold the answers. */
export function takeAnswersInAsides(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const asides = drafts.map((draft) => asideOf(lines, draft))
  const found = asides.filter((aside) => aside !== null)
  // "I ____ tennis. (play)": the word in another form is what is asked for
  if (found.every(({ isBlank, text }) => isBlank && /^[a-z]+$/.test(text))) return drafts
  const isUsual = found.length >= 3 && found.length >= drafts.length * 0.8
  if (!isUsual || new Set(found.map(({ text }) => text)).size < found.length / 2) return drafts
  return changeEach(drafts, (draft, at) => {
    const aside = asides[at]
    return aside ? withAnswer(draft, aside) : draft
  })
}

const withAnswer = (draft: Draft, { last, from, to }: Aside): Draft => ({
  ...draft,
  stem: [...draft.stem.slice(0, -1), { ...last, to: from }],
  answers: [...draft.answers, { place: 'trailing', text: [{ at: last.at, from: from + 1, to: to - 1 }] }],
})
