import { changeEach } from '../Edited.ts'
import { runsOf } from '../keys/draftRuns.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from './Draft.ts'

/** Letters or a truth word at the end of a line, parted from it by a sign or a blank: "... is it? B", "...是____。AC". */
const lettersAtEnd = /(?:(?<=[。.?!:;)\]_"”…])\s*|\s+)[([]?([A-H](?:[\s,、]?[A-H]){0,6}|[a-h])[)\]]?\s*[.。]?\s*$/
/** What follows a question mark on its line, where the answers of other questions do so. */
const behindMark = /(?<=[?])\s*([^?()[\]]{1,40})$/

type Behind = { place: number; from: number; text: Stretch }

function lettersBehind(lines: readonly Lexed[], draft: Draft): Behind | null {
  for (let place = draft.stem.length - 1; place >= 0; place--) {
    const stretch = draft.stem[place]
    const folded = stretch ? (lines[stretch.at]?.line.folded.slice(stretch.from, stretch.to) ?? '') : ''
    const match = stretch ? lettersAtEnd.exec(folded) : null
    const letters = match?.[1]
    if (!stretch || !match || letters === undefined) continue
    const indexes = Array.from(letters.replace(/[\s,、]/g, '').toUpperCase(), (letter) => letter.charCodeAt(0) - 65)
    const areOptions = indexes.every((index) => draft.options.some((option) => option.index === index))
    if (!areOptions || new Set(indexes).size < indexes.length || match.index === 0) continue
    const start = stretch.from + match.index + match[0].indexOf(letters)
    return { place, from: stretch.from + match.index, text: { ...stretch, from: start, to: start + letters.length } }
  }
  return null
}

function textBehind(lines: readonly Lexed[], draft: Draft): Behind | null {
  const [stretch] = draft.stem.slice(-1)
  const folded = stretch ? (lines[stretch.at]?.line.folded.slice(stretch.from, stretch.to) ?? '') : ''
  const match = behindMark.exec(folded)
  if (!stretch || !match?.[1] || match[1].trim() === '') return null
  const from = stretch.from + match.index
  return { place: draft.stem.length - 1, from, text: { ...stretch, from } }
}

const waits = ({ answers, given, distant }: Draft): boolean =>
  distant === null && given.length === 0 && answers.every(({ text }) => text.length === 0)

/** How many of the questions of a stretch must have a letter behind their stem before any is believed. */
const enough = 0.7

/** The drafts of a stretch whose answers stand behind the stems: nearly all that have options and no other answer. */
function answeredBehind(lines: readonly Lexed[], drafts: readonly Draft[]): Map<Draft, Behind> {
  const found = new Map<Draft, Behind>()
  const choices = drafts.filter((draft) => draft.options.length >= 2 && waits(draft))
  for (const draft of choices) {
    const behind = lettersBehind(lines, draft)
    if (behind) found.set(draft, behind)
  }
  if (found.size < 2 || found.size < choices.length * enough) return new Map()
  for (const draft of drafts) {
    const behind = !found.has(draft) && waits(draft) ? textBehind(lines, draft) : null
    if (behind) found.set(draft, behind)
  }
  return found
}

/**
 * "Which can fly? B" above the options: where nearly all questions of a document, or of a run of numbers, end so, it is the
 * answer. Elsewhere a letter at the end of a stem is text ("vitamin C").
 */
export function takeAnswersBehindStems(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  let found = answeredBehind(lines, drafts)
  if (found.size === 0) found = new Map(runsOf(drafts).flatMap((run) => [...answeredBehind(lines, run)]))
  if (found.size === 0) return drafts
  return changeEach(drafts, (draft) => {
    const behind = found.get(draft)
    return behind ? withAnswer(draft, behind) : draft
  })
}

const withAnswer = (draft: Draft, { place, from, text }: Behind): Draft => ({
  ...draft,
  stem: draft.stem.map((stretch, at) => (at === place ? { ...stretch, to: from } : stretch)),
  answers: [...draft.answers, { place: 'trailing', text: [text] }],
})
