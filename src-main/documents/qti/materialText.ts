import { type RichText, richText } from '../teaching/richText.ts'
import { elements, textOf, type XmlElement } from '../xml/parseXml.ts'

export type AddImage = (address: string) => string

/** The text of everything in an element of version 1 that is shown, without what stands in `skipped` elements. */
export function materialText(
  parent: XmlElement | undefined,
  addImage: AddImage,
  skipped: ReadonlySet<string>,
): RichText {
  const found = parent ? pieces(parent, skipped) : []
  const texts = found.map((piece): RichText => {
    if (piece.name === 'matimage' || piece.name === 'matapplication')
      return { text: '', pictures: piece.attributes.uri ? [addImage(piece.attributes.uri)] : [] }
    const source = textOf(piece)
    const isHtml = /html/i.test(`${piece.attributes.texttype ?? ''}${piece.attributes.type ?? ''}`)
    return isHtml || /<\/?[a-z][^<>]*>|&(?:\w+|#\d+);/i.test(source)
      ? richText(source, addImage)
      : { text: source.trim().replace(/[ \t]+/g, ' '), pictures: [] }
  })
  return {
    text: texts
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n'),
    pictures: texts.flatMap(({ pictures }) => pictures),
  }
}

const shown = new Set(['mattext', 'mat_formattedtext', 'matemtext', 'matimage'])

const pieces = (parent: XmlElement, skipped: ReadonlySet<string>): XmlElement[] =>
  elements(parent).flatMap((node) => {
    if (shown.has(node.name)) return [node]
    return skipped.has(node.name) ? [] : pieces(node, skipped)
  })
