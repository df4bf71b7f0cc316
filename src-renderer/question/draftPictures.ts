import type { QuestionImage, QuestionView } from '../../src-main/contract/questionCalls.ts'
import { labelAt } from '../../src-main/contract/questionProblems.ts'

/** The field that a picture stands in; an option by what it is called while it is written, since its letter changes. */
export type PicturePlace = Exclude<QuestionImage['field'], 'option'> | `option ${number}`

export type PictureDraft = { key: number; image: string; place: PicturePlace }

type Options = readonly { id: number }[]

export const placeOfOption = (id: number): PicturePlace => `option ${id}`

/** Returns the pictures of a question; its options are called by where they stand. */
export const picturesOf = ({ images, options }: QuestionView): PictureDraft[] =>
  images.flatMap(({ image, field, label }, key) => {
    if (field !== 'option') return [{ key, image, place: field }]
    const at = options.findIndex((option) => option.label === label)
    return at < 0 ? [] : [{ key, image, place: placeOfOption(at) }]
  })

/** Returns them as they are sent: those of options that are gone are gone with them. */
export const imagesOf = (pictures: readonly PictureDraft[], options: Options): QuestionImage[] =>
  pictures.flatMap(({ image, place }): QuestionImage[] => {
    if (place === 'stem' || place === 'answer' || place === 'explanation') return [{ image, field: place }]
    const at = options.findIndex(({ id }) => placeOfOption(id) === place)
    return at < 0 ? [] : [{ image, field: 'option', label: labelAt(at) }]
  })

export const withPicture = (pictures: readonly PictureDraft[], image: string, place: PicturePlace): PictureDraft[] => [
  ...pictures,
  { key: Math.max(-1, ...pictures.map(({ key }) => key)) + 1, image, place },
]

/** Puts a picture before or after the next one of its field; where there is none, all stay. */
export function withPictureMoved(
  pictures: readonly PictureDraft[],
  key: number,
  step: -1 | 1,
): readonly PictureDraft[] {
  const from = pictures.findIndex((picture) => picture.key === key)
  const to = neighbourOf(pictures, from, step)
  const [picture, other] = [pictures[from], pictures[to]]
  return picture && other ? pictures.with(from, other).with(to, picture) : pictures
}

/** Where the picture before or after another one of the same field stands; -1 if there is none. */
export function neighbourOf(pictures: readonly PictureDraft[], at: number, step: -1 | 1): number {
  const isOfField = (picture: PictureDraft) => picture.place === pictures[at]?.place
  if (step === 1) return pictures.findIndex((picture, other) => other > at && isOfField(picture))
  return pictures.findLastIndex((picture, other) => other < at && isOfField(picture))
}
