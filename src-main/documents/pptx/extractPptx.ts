import { ImageShelf } from '../ImageShelf.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { child, childrenNamed, parseXml, type XmlElement } from '../xml/parseXml.ts'
import { resolvePath, ZipFolder } from '../xml/ZipFolder.ts'
import { letterOptions } from './letterOptions.ts'
import { SlideReader } from './SlideReader.ts'

const office = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const prefixes: Readonly<Record<string, string>> = {
  [`${office}/presentationml/2006/main`]: 'p',
  [`${strict}/presentationml/main`]: 'p',
  [`${office}/drawingml/2006/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  [`${office}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${office}/officeDocument/2006/math`]: 'm',
  [`${office}/markup-compatibility/2006`]: 'mc',
}

/** The slides of a presentation in their order, each with its notes behind it; hidden slides are left out. */
export function extractPptx(bytes: Uint8Array, name: string): SourceDocument {
  const folder = new ZipFolder(
    bytes,
    name,
    (part) => /^ppt\/(?:presentation|slides\/|notesSlides\/|_rels\/)/.test(part) && /\.(?:xml|rels)$/.test(part),
  )
  const shelf = new ImageShelf()
  const paragraph = { next: 0 }
  const slides: Block[][] = []
  let hidden = 0
  for (const part of slidesOf(folder)) {
    const slide = root(folder, part)
    if (!slide || slide.attributes.show === '0') {
      hidden += slide ? 1 : 0
      continue
    }
    const related = relationships(folder, part)
    const read = (tree: XmlElement) =>
      new SlideReader((id) => {
        const target = related.get(id)?.target
        return target && folder.picture(target, '')
      }, paragraph).read(tree)
    const notes = [...related.values()].find(({ type }) => type.endsWith('/notesSlide'))
    const notesTree = notes && root(folder, notes.target)
    const said = notesTree ? read(notesTree).filter(({ text }) => text.trim() !== '') : []
    slides.push(read(slide), said, [
      { kind: 'paragraph', text: '', anchor: { kind: 'paragraph', paragraph: paragraph.next++ } },
    ])
  }
  folder.shelvePictures(shelf)
  const notes = hidden > 0 ? [`${hidden} hidden slides were left out`] : []
  return {
    name,
    format: 'pptx',
    blocks: letterOptions(slides).flat(),
    images: shelf.images,
    notes: [...notes, ...shelf.notes],
  }
}

function root(folder: ZipFolder, part: string): XmlElement | undefined {
  const text = folder.text(part)
  const tree = text === undefined ? undefined : parseXml(text, prefixes)
  return tree?.children.find((node) => typeof node !== 'string')
}

function relationships(folder: ZipFolder, part: string): ReadonlyMap<string, { target: string; type: string }> {
  const slash = part.lastIndexOf('/') + 1
  const tree = parseXml(folder.text(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`) ?? '')
  return new Map(
    childrenNamed(child(tree, 'Relationships'), 'Relationship').map(({ attributes }) => {
      const target = attributes.Target ?? ''
      const path = target.startsWith('/') ? target : part.slice(0, slash) + target
      const isOutside = attributes.TargetMode === 'External'
      return [attributes.Id ?? '', { target: isOutside ? target : resolvePath(path), type: attributes.Type ?? '' }]
    }),
  )
}

/** In the order of the presentation; by their numbers where it does not say. */
function slidesOf(folder: ZipFolder): string[] {
  const main = 'ppt/presentation.xml'
  const related = relationships(folder, main)
  const list = child(root(folder, main), 'p:sldIdLst')
  const ordered = childrenNamed(list, 'p:sldId').flatMap(
    ({ attributes }) => related.get(attributes['r:id'] ?? '')?.target ?? [],
  )
  if (ordered.length > 0) return [...new Set(ordered)]
  const number = (part: string) => Number(/((?<!\d)\d+)\.xml$/.exec(part)?.[1] ?? 0)
  return folder.names.filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)).sort((a, b) => number(a) - number(b))
}
