import { pictureKind } from '../pictures/pictureKind.ts'
import { pictureSize } from '../pictures/pictureSize.ts'
import type { SourceDocument, SourceImage } from '../SourceDocument.ts'

/** Pictures with no more text than this to each are a scan with page numbers or captions. */
const lettersOfCaption = 8
/** A document with more text than this to each picture has its text, and pictures that show something else. */
const lettersBesideFigure = 60
/** Smaller ones are signs and formulas. In pixels. */
const leastOfText = { width: 240, height: 48 }

/** The pictures of a document by their keys, in the order of the document: the first is its page 0. */
export const picturesInOrder = ({ blocks }: SourceDocument): string[] => [
  ...new Set(blocks.flatMap(({ images = [] }) => images.map(({ image }) => image))),
]

/** Returns which pictures of a document (from 0) seem to hold its text: those of one that has little text else. */
export function picturesOfText(document: SourceDocument): number[] {
  const keys = picturesInOrder(document)
  const letters = lettersOf(document)
  const readable = keys.flatMap((key, index) => (isReadable(document.images[key]) ? [index] : []))
  if (isBarelyCaptioned(letters, placesOfPictures(document))) return readable
  const large = readable.filter((index) => isLarge(document.images[keys[index] ?? '']))
  return letters < large.length * lettersBesideFigure ? large : []
}

/** In how many places pictures stand; one may stand in several. */
export const placesOfPictures = ({ blocks }: SourceDocument): number => blocks.filter(({ images }) => images).length

/** Whether so many letters beside so many pictures are as good as none. */
export const isBarelyCaptioned = (letters: number, pictures: number): boolean =>
  letters < (pictures >= 3 ? pictures * lettersOfCaption : 1)

export const lettersOf = ({ blocks }: SourceDocument): number =>
  blocks.reduce((sum, { text }) => sum + text.trim().length, 0)

const isReadable = (image: SourceImage | undefined): boolean =>
  image !== undefined && pictureKind(image.bytes) !== undefined

function isLarge(image: SourceImage | undefined): boolean {
  const size = image && pictureSize(image.bytes)
  return size !== undefined && size.width >= leastOfText.width && size.height >= leastOfText.height
}
