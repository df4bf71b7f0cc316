import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { fold } from '../../tokens/fold.ts'
import type { Draft, Stretch } from '../Draft.ts'
import { foldedOf, textOf } from './stretchText.ts'

const asksForOrder =
  /\b(?:(?:correct|right|proper|logical|chronological|following|in) (?:order|sequence)|in (?:the|which|what) (?:\p{L}+ )?(?:order|sequence)|drag[ -]?(?:and[ -]?)?drop|(?:order|arrange|rank|sort|sequence|reorder) (?:the|these|them)|sequencing|ordering)\b|reihenfolge|(?<!\p{L})ordnen sie|(?<!\p{L})(?:dans (?:le bon|l['’]) ?ordre|ordre chronologique|orden (?:correcto|cronológico)|ordene|ordem (?:correta|cronológica)|ordine (?:corretto|cronologico)|ordinare?)(?!\p{L})|порядк|последовательност|顺序|次序|排序|正しい順|順番|順序|순서/iu
const name = /[A-L]|\d{1,2}/g
const nothingElse = /^[\s,;、>→/|&+()-]*$/
const fewest = 3

/** The places that an answer names, in its order; null where it says anything else. */
function placesIn(answer: string, names: readonly string[]): readonly number[] | null {
  const said = answer.replace(/[–—−]/g, '-').toUpperCase()
  if (!nothingElse.test(said.replace(name, ''))) return null
  const places = [...said.matchAll(name)].map(([own]) => names.indexOf(own))
  return places.includes(-1) ? null : places
}

/** All points, each once, and not as they stand. */
const isOtherOrder = (places: readonly number[], count: number): boolean =>
  places.length === count &&
  new Set(places).size === count &&
  places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))

/** How long the text of some stretches is at the least: an answer that names all points is as long as they are many. */
const lengthOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { from, to }) => sum + to - from, 0)

/**
 * Points that an answer names all, in another order than they are printed, are to be put in order where the question says so: they
 * belong to the stem of an open question, and several of them are no choice.
 */
export const restoreOrders = (lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] =>
  changeEach(drafts, (draft) => {
    const { options, answers, distant, stem, stray } = draft
    if (options.length < fewest || stray.length > 0) return draft
    const given = answers.find(({ text }) => text.length > 0)
    if ((given ? lengthOf(given.text) : (distant?.text.length ?? 0)) < options.length) return draft
    const answer = given ? textOf(lines, given.text) : fold(distant?.text ?? '')
    const names = options.map((option) => option.name ?? String.fromCharCode(65 + option.index))
    const places = answer === '' ? null : placesIn(answer, names)
    if (!places || !isOtherOrder(places, options.length)) return draft
    if (!asksForOrder.test(foldedOf(lines, stem))) return draft
    const ats = [...new Set(options.flatMap(({ text }) => text.map(({ at }) => at)))]
    const points = ats.map((at) => ({ at, from: 0, to: lines[at]?.to ?? 0 }))
    return { ...draft, stem: [...stem, ...points], options: [] }
  })
