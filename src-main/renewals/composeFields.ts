import type { EditedFields, MovedLabels } from '../contract/questionCalls.ts'
import { questionProblems } from '../contract/questionProblems.ts'
import type { Key, Option } from '../contract/questionTypes.ts'
import type { RenewalTake } from '../contract/renewalCalls.ts'
import type { FieldName } from './documentFields.ts'
import { pairOptions } from './pairOptions.ts'

export type Takes = Readonly<Partial<Record<FieldName, RenewalTake>>>

/** `moved`: where the options of the library went; `problem`: in what it contradicts itself. */
export type Composed = { fields: EditedFields; moved: MovedLabels; problem?: string }

const movesBetween = (from: readonly Option[], to: readonly Option[]): MovedLabels => {
  const pairs = pairOptions(from, to)
  return Object.fromEntries(from.map(({ label }, at) => [label, to[pairs[at] ?? -1]?.label ?? null]))
}

/** The key in the letters of other options; undefined where one that it names is not among them. */
function keyIn(key: Key | null, from: readonly Option[], to: readonly Option[]): Key | null | undefined {
  if (key?.kind !== 'options' || from === to) return key
  const moved = movesBetween(from, to)
  const labels = key.labels.map((label) => moved[label] ?? null)
  return labels.every((label) => label !== null) ? { kind: 'options', labels: labels.sort() } : undefined
}

/** Pictures of options follow them; that of an option which is gone is shown with the question. */
const imagesIn = (images: EditedFields['images'], from: readonly Option[], to: readonly Option[]) => {
  if (from === to || images.every(({ label }) => label === undefined)) return images
  const moved = movesBetween(from, to)
  return images.map((image) => {
    if (image.label === undefined) return image
    const label = moved[image.label] ?? null
    return label === null ? { image: image.image, field: 'stem' as const } : { ...image, label }
  })
}

/**
 * Puts a question together from what the library and the newer document say, as `takes` has it for each field; without a word the library's
 * stays. Letters of keys and pictures follow the options that are taken.
 */
export function composeFields(mine: EditedFields, newer: EditedFields, takes: Takes): Composed {
  const of = (field: FieldName): EditedFields => (takes[field] === 'document' ? newer : mine)
  const { options } = of('options')
  const key = keyIn(of('key').key, of('key').options, options)
  const fields: EditedFields = {
    type: of('type').type,
    stem: of('stem').stem,
    options,
    key: key ?? null,
    keyOrigin: of('key').keyOrigin,
    explanation: of('explanation').explanation,
    explanationOrigin: of('explanation').explanationOrigin,
    section: of('section').section,
    images: imagesIn(of('images').images, of('images').options, options),
  }
  const moved = movesBetween(mine.options, options)
  const isMixed = new Set([of('type'), of('options'), of('key')]).size > 1
  const [found] = isMixed ? questionProblems(fields) : []
  const problem = key === undefined ? 'keyNotAnOption' : found?.problem
  return { fields, moved, ...(problem && { problem }) }
}
