import type { ImageShelf } from '../ImageShelf.ts'
import { imageMime } from '../imageMime.ts'
import { type RichText, richText } from '../teaching/richText.ts'
import { child, childrenNamed, textOf, type XmlElement } from '../xml/parseXml.ts'

/** The text of an element with its pictures, which stand beside it as base64. */
export function moodleText(element: XmlElement | undefined, shelf: ImageShelf): RichText {
  const inner = child(element, 'text')
  const source = inner
    ? textOf(inner)
    : element?.children.every((node) => typeof node === 'string')
      ? textOf(element)
      : ''
  const format = element?.attributes.format ?? 'html'
  if (!/html|moodle_auto/.test(format) && !/<\w[^>]*>/.test(source)) return { text: source.trim(), pictures: [] }
  const files = new Map(childrenNamed(element, 'file').map((file) => [file.attributes.name ?? '', file]))
  return richText(source, (address) => {
    const name = decoded(address.replace(/^@@PLUGINFILE@@\//, ''))
    const file = files.get(name)
    return file === undefined ? shelf.addAddress(address) : addFile(name, textOf(file), shelf)
  })
}

export const addFile = (name: string, base64: string, shelf: ImageShelf): string =>
  shelf.add(`${shelf.size + 1}-${name}`, {
    mime: imageMime(name),
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
  })

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
