import { elements, parseXml, type XmlElement } from '../xml/parseXml.ts'

/** A tree of QTI of any version with the names of version 2: no prefixes, `qti-choice-interaction` as `choiceInteraction`. */
export const qtiTree = (text: string): XmlElement => withPlainNames(parseXml(text))

function withPlainNames({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name: plainName(name),
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [plainKey(key), value])),
    children: children.map((node) => (typeof node === 'string' ? node : withPlainNames(node))),
  }
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function plainName(name: string): string {
  const local = name.slice(name.indexOf(':') + 1)
  return local.startsWith('qti-') ? camel(local.slice(4)) : local
}

const plainKey = (key: string): string => (/^[a-z]+(?:-[a-z]+)+$/.test(key) ? camel(key) : key)

/** All elements of that name below one, in order; not those within another of the name. */
export function allNamed(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  if (!parent) return []
  return elements(parent).flatMap((node) => (names.includes(node.name) ? [node] : allNamed(node, ...names)))
}

/** The first of that name at any depth. */
export const firstNamed = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  allNamed(parent, name)[0]
