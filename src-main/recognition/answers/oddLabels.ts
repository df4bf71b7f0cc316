import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, DraftOption } from '../questions/Draft.ts'
import type { OptionPiece } from '../tokens/optionLabels.ts'
import { scopesOf, waits } from './scopes.ts'

/** Where in a question the options stand whose labels are written unlike those of the others, and how. */
type Odd = Readonly<{ form: string; places: readonly number[] }>
const parting = '\n'

/** How the label of an option is written and looks, whatever its letter: "#)", "(#)" or "#) bold"; null where it is not known. */
function labelForm(lines: readonly Lexed[], { text }: DraftOption): string | null {
  const [first] = text
  const line = first && lines[first.at]
  const piece = line?.pieces.find(({ from }) => from === first?.from)
  if (!line || !piece) return null
  const label = line.line.folded.slice(piece.labelFrom, piece.from).replace(/\s/g, '')
  return label.replace(/[A-Z]/, 'A').replace(/[a-z]/, 'a') + looksOf(line, piece)
}

/** What marks the label and not the text behind it. */
function looksOf({ line }: Lexed, { labelFrom, from }: OptionPiece): string {
  if (line.marks.length === 0) return ''
  const [start, end] = [labelFrom + line.shift, from + line.shift]
  const own = line.marks.filter((mark) => mark.from <= start && mark.to > start && mark.to <= end)
  return own
    .map(
      ({ bold, underline, colour, highlight }) =>
        `${bold ? ' bold' : ''}${underline ? ' line' : ''} ${colour ?? ''} ${highlight ?? ''}`,
    )
    .join()
}

/** The few labels of a question that are written otherwise, all alike; null where none or any are. */
function oddOf(lines: readonly Lexed[], { options }: Draft): Odd | null {
  const forms = options.map((option) => labelForm(lines, option))
  const usual = forms.find((form, at) => forms.indexOf(form) !== at)
  const odd = forms.find((form) => form !== usual)
  if (usual === undefined || usual === null || odd === undefined || odd === null) return null
  const places = forms.flatMap((form, at) => (form === odd ? [at] : []))
  const areTwo = forms.every((form) => form === usual || form === odd)
  return areTwo && places.length < options.length / 2 ? { form: usual + parting + odd, places } : null
}

const fewest = 4
const half = 0.5
const nearlyAll = 0.7
/** Where this share of the odd labels stand at one place, that place is written so, whatever is right. */
const alwaysThere = 0.8

/** The way in which one label of nearly all questions of a scope differs from the others, at changing places; null without one. */
function usualOdd(lines: readonly Lexed[], waiting: readonly Draft[], odds: ReadonlyMap<Draft, Odd>): string | null {
  const forms = new Map<string, Map<string, number>>()
  for (const draft of waiting) {
    const odd = odds.get(draft)
    if (!odd) continue
    const places = forms.get(odd.form) ?? new Map<string, number>()
    forms.set(odd.form, places.set(odd.places.join(), (places.get(odd.places.join()) ?? 0) + 1))
  }
  for (const [form, places] of forms) {
    const count = [...places.values()].reduce((sum, one) => sum + one, 0)
    const most = Math.max(...places.values())
    if (count < Math.max(fewest, waiting.length * half) || most >= count * alwaysThere) continue
    const agreeing = waiting.filter((draft) => placesOf(lines, draft, form).length > 0).length
    if (agreeing >= waiting.length * nearlyAll) return form
  }
  return null
}

/** Where labels are odd in a way that is known from the others; none where any label is neither that nor usual. */
function placesOf(lines: readonly Lexed[], { options }: Draft, form: string): readonly number[] {
  const [usual, odd] = form.split(parting)
  const forms = options.map((option) => labelForm(lines, option))
  if (!forms.every((one) => one === usual || one === odd)) return []
  const places = forms.flatMap((one, at) => (one === odd ? [at] : []))
  return places.length < options.length ? places : []
}

/**
 * "a) b) (c) d)": where just one option of nearly all questions has a label that is written unlike the others or looks
 * otherwise, and not always at the same place, somebody marked the right ones so.
 */
export function takeOddLabels(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const odds = new Map<Draft, Odd>()
  for (const draft of drafts) {
    const odd = draft.options.length >= 3 && waits(draft) ? oddOf(lines, draft) : null
    if (odd) odds.set(draft, odd)
  }
  if (odds.size < fewest) return drafts
  const right = new Map<Draft, readonly number[]>()
  for (const scope of scopesOf(drafts)) {
    const waiting = scope.filter((draft) => !right.has(draft) && draft.options.length >= 2 && waits(draft))
    const form = usualOdd(lines, waiting, odds)
    if (form === null) continue
    for (const draft of waiting) {
      const places = placesOf(lines, draft, form)
      if (places.length > 0) right.set(draft, places)
    }
  }
  return changeEach(drafts, (draft) => {
    const places = right.get(draft)
    if (!places) return draft
    return {
      ...draft,
      options: draft.options.map((option, at) => (places.includes(at) ? { ...option, ticked: true } : option)),
    }
  })
}
