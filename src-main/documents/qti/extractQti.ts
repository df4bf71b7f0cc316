import { AppError } from '../../contract/faults.ts'
import { ImageShelf } from '../ImageShelf.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import type { UnknownFile } from '../UnknownFile.ts'
import { ZipFolder } from '../xml/ZipFolder.ts'
import { isQtiText } from './isQti.ts'
import { qtiBlocks } from './qtiBlocks.ts'

/** Questions in QTI 1.2 to 3.0: one file, or a package as Canvas, Blackboard and others export it. */
export function extractQti(file: UnknownFile): SourceDocument {
  const shelf = new ImageShelf()
  const { blocks, leftOut } = file.isZip ? fromPackage(file, shelf) : fromText(file, shelf)
  if (!blocks.some(({ fields }) => fields)) throw new AppError('NO_QUESTIONS', whyNone(file, leftOut))
  const notes = leftOut > 0 ? [`${leftOut} items without a question that can be held were left out`] : []
  return { name: file.name, format: 'qti', blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}

const whyNone = ({ name, isZip }: UnknownFile, leftOut: number): string =>
  leftOut > 0
    ? `${name} holds only items that ask for places in pictures, drawings or files.`
    : isZip
      ? `${name} is a course without quizzes or question banks; export those.`
      : `${name} holds no items.`

function fromText({ decoded }: UnknownFile, shelf: ImageShelf) {
  return qtiBlocks(decoded.text, (address) => shelf.addAddress(address))
}

const mayHoldItems = /\.(?:xml|qti|dat)$/i

function fromPackage({ bytes, name }: UnknownFile, shelf: ImageShelf): { blocks: Block[]; leftOut: number } {
  const folder = new ZipFolder(bytes, name, (part) => mayHoldItems.test(part))
  const paragraph = { next: 0 }
  const blocks: Block[] = []
  let leftOut = 0
  for (const part of inOrder(folder)) {
    const text = folder.text(part) ?? ''
    if (!isQtiText(text)) continue
    const read = qtiBlocks(text, (address) => folder.picture(address, part), paragraph)
    blocks.push(...read.blocks)
    leftOut += read.leftOut
  }
  folder.shelvePictures(shelf)
  return { blocks, leftOut }
}

/**
 * In the order in which the manifest, and a test of version 2, name them. Canvas has each quiz twice: what stands in
 * `non_cc_assessments` is the whole one.
 */
function inOrder(folder: ZipFolder): string[] {
  const whole = folder.names.filter((part) => /(?:^|\/)non_cc_assessments\/.+\.qti$/.test(part))
  const parts = folder.names.filter(
    (part) => mayHoldItems.test(part) && !(whole.length > 0 && /(?:^|\/)assessment_qti\.xml$/.test(part)),
  )
  const named = parts.flatMap((part) => {
    const text = folder.text(part) ?? ''
    return /<(?:\w+:)?(?:manifest|assessmentTest|qti-assessment-test)\b/.test(text.slice(0, 20_000))
      ? [...text.matchAll(/\bhref\s*=\s*["']([^"']+)["']/g)].flatMap((match) => folder.find(match[1] ?? '', part) ?? [])
      : []
  })
  const known = new Set(parts)
  return [...new Set([...named.filter((part) => known.has(part)), ...parts])]
}
