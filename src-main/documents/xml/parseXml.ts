import { Parser } from 'htmlparser2'

export type XmlElement = {
  /** With the prefix that its namespace usually has, whatever the file calls it: "w:p". */
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** Deeper nesting is no document: it is made to exhaust the stack of whoever walks it. */
const deepest = 400

export class XmlTooDeep extends Error {}

/**
 * A light tree of an XML file, several times faster than a DOM. Does not check well-formedness: what a cut-off file still
 * holds is read. `prefixes` gives the prefix to use by namespace; namespaces not listed keep the prefix of the file.
 */
export function parseXml(text: string, prefixes: Readonly<Record<string, string>> = {}): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  const renamed = new Map<string, string>()
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        learnPrefixes(attributes, prefixes, renamed)
        const element = { name: rename(name, renamed), attributes: renameKeys(attributes, renamed), children: [] }
        open.at(-1)?.children.push(element)
        if (open.push(element) > deepest) throw new XmlTooDeep('elements are nested too deeply')
      },
      ontext(data) {
        const siblings = open.at(-1)?.children
        const last = siblings?.at(-1)
        if (siblings && typeof last === 'string') siblings[siblings.length - 1] = last + data
        else siblings?.push(data)
      },
      onclosetag() {
        if (open.length > 1) open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return root
}

function learnPrefixes(
  attributes: Record<string, string>,
  prefixes: Readonly<Record<string, string>>,
  renamed: Map<string, string>,
): void {
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue
    const namespace = attributes[key] ?? ''
    const wanted = Object.hasOwn(prefixes, namespace) ? prefixes[namespace] : undefined
    const used = key.slice(6)
    if (wanted === undefined) renamed.delete(used)
    else if (wanted !== used) renamed.set(used, wanted)
  }
}

function rename(name: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return name
  const colon = name.indexOf(':')
  const wanted = renamed.get(colon < 0 ? '' : name.slice(0, colon))
  return wanted === undefined ? name : `${wanted}:${name.slice(colon + 1)}`
}

function renameKeys(attributes: Record<string, string>, renamed: ReadonlyMap<string, string>): Record<string, string> {
  if (renamed.size === 0) return attributes
  // The default namespace does not hold for attributes.
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key.includes(':') ? rename(key, renamed) : key, value]),
  )
}

export const elements = (parent: XmlElement | undefined): XmlElement[] =>
  parent?.children.filter((child) => typeof child !== 'string') ?? []

export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined => {
  for (const node of parent?.children ?? []) if (typeof node !== 'string' && node.name === name) return node
  return undefined
}

export const childrenNamed = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elements(parent).filter((node) => node.name === name)

/** The first element of that name at any depth, in document order. */
export function descendant(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of elements(parent)) {
    const found = node.name === name ? node : descendant(node, name)
    if (found) return found
  }
  return undefined
}

export const textOf = (node: XmlElement | string | undefined): string =>
  node === undefined ? '' : typeof node === 'string' ? node : node.children.map(textOf).join('')

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[[\p{Cc}--[\t\n]]\p{Cs}\uFFFE\uFFFF]/gv, '')
