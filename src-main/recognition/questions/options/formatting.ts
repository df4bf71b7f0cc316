import type { Mark } from '../../../documents/SourceDocument.ts'
import type { Lexed } from '../../lexed.ts'
import type { Draft, DraftOption, Stretch } from '../Draft.ts'

/** A way of formatting that may single out the right options: a colour or any, any highlight, bold, underline. */
export type Feature = string

function featuresOf(mark: Mark): Feature[] {
  const features: Feature[] = []
  if (mark.colour) features.push(`colour ${mark.colour}`)
  if (mark.highlight) features.push('highlight')
  if (mark.bold) features.push('bold')
  if (mark.underline) features.push('underline')
  if (mark.strike) features.push('strike')
  // Behind each colour, so that one colour is taken before several: red here, blue there, the rest black.
  if (mark.colour && mark.colour !== '000000') features.push('coloured')
  return features
}

/** Share of the visible characters of a stretch with each feature. */
export function coverageOf(lines: readonly Lexed[], stretches: readonly Stretch[]): Map<Feature, number> {
  const covered = new Map<Feature, number>()
  let total = 0
  for (const { at, from, to } of stretches) {
    const line = lines[at]?.line
    if (!line) continue
    total += line.text.slice(from, to).trim().length
    for (const mark of line.marks) {
      const [start, end] = [Math.max(from, mark.from - line.shift), Math.min(to, mark.to - line.shift)]
      if (end <= start) continue
      const visible = line.text.slice(start, end).trim().length
      for (const feature of featuresOf(mark)) covered.set(feature, (covered.get(feature) ?? 0) + visible)
    }
  }
  for (const [feature, count] of covered) covered.set(feature, total === 0 ? 0 : count / total)
  return covered
}

const hasMarks = (lines: readonly Lexed[], option: DraftOption): boolean =>
  option.text.some(({ at }) => (lines[at]?.line.marks.length ?? 0) > 0)

/** Options of a draft that carry a feature for the most part. */
function marked(lines: readonly Lexed[], draft: Draft, feature: Feature): DraftOption[] {
  return draft.options.filter((option) => (coverageOf(lines, option.text).get(feature) ?? 0) >= 0.5)
}

/** Half of the questions mark their options so; a third, and five or more, if each of them marks just one. */
const usual = 0.5
const ofSure = 0.3
const fewestSure = 5
const nearlyAll = 0.9

/**
 * The feature that marks the right options throughout the document: many questions have some options with it and some
 * without. Null if none does so.
 */
export function answerFeature(lines: readonly Lexed[], drafts: readonly Draft[]): Feature | null {
  if (!lines.some(({ line }) => line.marks.length > 0)) return null
  const votes = new Map<Feature, number>()
  const sure = new Map<Feature, number>()
  const stems = new Map<Feature, number>()
  let questions = 0
  for (const draft of drafts) {
    if (draft.options.length < 2) continue
    questions++
    if (!draft.options.some((option) => hasMarks(lines, option))) continue
    const counts = new Map<Feature, number>()
    for (const option of draft.options)
      for (const [feature, share] of coverageOf(lines, option.text))
        if (share >= 0.5) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    for (const [feature, share] of coverageOf(lines, draft.stem))
      if (share >= nearlyAll) stems.set(feature, (stems.get(feature) ?? 0) + 1)
    for (const [feature, count] of counts) {
      if (count < draft.options.length && (feature !== 'strike' || count >= draft.options.length * usual))
        votes.set(feature, (votes.get(feature) ?? 0) + 1)
      if (count === 1) sure.set(feature, (sure.get(feature) ?? 0) + 1)
    }
  }
  // What most stems look like is how text is printed here, if there is another look.
  const isPlainLook = (feature: Feature) => (stems.get(feature) ?? 0) >= questions * nearlyAll
  const [best = null] = [...votes].sort((a, b) => Number(isPlainLook(a[0])) - Number(isPlainLook(b[0])) || b[1] - a[1])
  if (best === null) return null
  const [feature, count] = best
  if (count >= Math.max(2, questions * usual)) return feature
  const isSure = (sure.get(feature) ?? 0) >= count * nearlyAll
  return isSure && count >= Math.max(fewestSure, questions * ofSure) ? feature : null
}

/** Indexes of the options that the feature singles out, by striking those that are wrong through, too; all of them only where `mayBeAll`, and not by bold. */
export function markedOptions(lines: readonly Lexed[], draft: Draft, feature: Feature, mayBeAll: boolean): number[] {
  const found = marked(lines, draft, feature)
  const isAll = found.length === draft.options.length && !(mayBeAll && feature !== 'bold')
  if (feature === 'strike')
    return isAll || found.length === 0
      ? []
      : draft.options.filter((option) => !found.includes(option)).map((option) => option.index)
  return isAll ? [] : found.map((option) => option.index)
}

/** Words of the stem that stand out by colour, highlight or underline; positions in the joined text of the stem. */
export function markedWords(
  lines: readonly Lexed[],
  stem: readonly Stretch[],
  starts: readonly number[],
  features: readonly Feature[],
): { from: number; to: number }[] {
  const words: { from: number; to: number }[] = []
  stem.forEach(({ at, from, to }, index) => {
    const line = lines[at]?.line
    if (!line) return
    for (const mark of line.marks) {
      if (!featuresOf(mark).some((feature) => features.includes(feature))) continue
      const [start, end] = [Math.max(from, mark.from - line.shift), Math.min(to, mark.to - line.shift)]
      if (end <= start || line.text.slice(start, end).trim() === '') continue
      const shift = (starts[index] ?? 0) - from
      const last = words.at(-1)
      if (last && last.to >= start + shift) last.to = end + shift
      else words.push({ from: start + shift, to: end + shift })
    }
  })
  return words
}
