import type { QuestionImage } from '../../contract/questionCalls.ts'
import type { ExportedPicture, ExportedQuestion, ExportedSet } from './ExportedSet.ts'

type Field = QuestionImage['field']

/** The pictures of a field that other programs can show; `lost` tells of those that are not on disk, or of no kind they know. */
export function picturesOf(
  set: Pick<ExportedSet, 'pictures'>,
  question: Pick<ExportedQuestion, 'images'>,
  field: Field,
  label?: string,
): { shown: (ExportedPicture & { mime: string })[]; lost: number } {
  const wanted = question.images.filter((image) => image.field === field && image.label === label)
  const shown = wanted.flatMap(({ image }) => {
    const picture = set.pictures.get(image)
    return picture && picture.mime !== null ? [{ ...picture, mime: picture.mime }] : []
  })
  return { shown, lost: wanted.length - shown.length }
}

/** How many pictures of the question nothing can show. */
export const lostPictures = (
  set: Pick<ExportedSet, 'pictures'>,
  { images }: Pick<ExportedQuestion, 'images'>,
): number => images.filter(({ image }) => (set.pictures.get(image)?.mime ?? null) === null).length
