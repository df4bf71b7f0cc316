import { decodeText } from '../text/decodeText.ts'
import { openZip, type ZipParts } from '../xml/openZip.ts'
import { child, childrenNamed, parseXml, type XmlElement } from '../xml/parseXml.ts'

const office = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const markup = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** Transitional and strict namespaces alike get the prefixes that Word writes. */
const prefixes: Readonly<Record<string, string>> = {
  [`${office}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${office}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${office}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${office}/drawingml/2006/main`]: 'a',
  [`${strict}/drawingml/main`]: 'a',
  [markup]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
}

export type Relationship = { target: string; type: string; isExternal: boolean }

const partsNeeded = (part: string): boolean => /\.(?:xml|rels)$/i.test(part) || !part.startsWith('docProps/')

/** The parts of a Word file by path and by relationship. */
export class DocxPackage {
  readonly #parts: ZipParts
  readonly mainPath: string

  constructor(bytes: Uint8Array, name: string) {
    this.#parts = openZip(bytes, name, partsNeeded)
    const main = [...this.relationships('').values()].find(({ type }) => type.endsWith('/officeDocument'))
    this.mainPath = main && this.#parts.has(main.target) ? main.target : 'word/document.xml'
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#parts.get(path)
  }

  xml(path: string): XmlElement | undefined {
    const bytes = this.#parts.get(path)
    return bytes && parseXml(decodeText(bytes).text, prefixes)
  }

  /** By relationship id; targets are paths within the package. */
  relationships(path: string): ReadonlyMap<string, Relationship> {
    const slash = path.lastIndexOf('/') + 1
    const rels = this.xml(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`)
    const rows = childrenNamed(child(rels, 'Relationships'), 'Relationship').map(({ attributes }) => {
      const isExternal = attributes.TargetMode === 'External'
      const target = attributes.Target ?? ''
      const resolved = isExternal ? target : resolvePath(path.slice(0, slash), target)
      return [attributes.Id ?? '', { target: resolved, type: attributes.Type ?? '', isExternal }] as const
    })
    return new Map(rows)
  }

  /** The part that the main document refers to by the last word of the relationship type: "styles". */
  related(type: string): string {
    const found = [...this.relationships(this.mainPath).values()].find((row) => row.type.endsWith(`/${type}`))
    return found && this.#parts.has(found.target) ? found.target : `word/${type}.xml`
  }
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.replace(/^\/+/, '')
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
