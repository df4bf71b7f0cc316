import { child, childrenNamed, type XmlElement } from '../xml/parseXml.ts'

export type ListLevel = {
  start: number
  format: string
  /** "%1.%2" with the formatted numbers of the levels above. */
  text: string
  isLegal: boolean
  /** 1-based level after which it starts anew; 0 = never; undefined = after any level above. */
  restart: number | undefined
  style: string | undefined
  font: string | undefined
}

export type ListDefinition = {
  abstractId: string
  levels: readonly (ListLevel | undefined)[]
  /** By level: the number to start with when this list is first used. */
  startOverrides: ReadonlyMap<number, number>
}

type AbstractList = { id: string; levels: (ListLevel | undefined)[]; linksTo: string | undefined }

const valAt = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes['w:val']

function readLevel(element: XmlElement): ListLevel {
  const format =
    child(element, 'w:numFmt') ?? child(child(child(element, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt')
  const restart = valAt(element, 'w:lvlRestart')
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts')?.attributes
  const isLegal = child(element, 'w:isLgl')
  return {
    start: Number(valAt(element, 'w:start') ?? 1) || 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    text: valAt(element, 'w:lvlText') ?? '',
    isLegal: isLegal !== undefined && !/^(?:0|false|off)$/.test(isLegal.attributes['w:val'] ?? ''),
    restart: restart === undefined ? undefined : Number(restart),
    style: valAt(element, 'w:pStyle'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
  }
}

function readLevels(parent: XmlElement): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = []
  childrenNamed(parent, 'w:lvl').forEach((element, index) => {
    const level = Number(element.attributes['w:ilvl'] ?? index)
    if (level >= 0 && level < 9) levels[level] = readLevel(element)
  })
  return levels
}

/** The lists of numbering.xml by w:numId, links through list styles followed. */
export class DocxNumbering {
  readonly #lists = new Map<string, ListDefinition>()

  /** `numIdOfStyle` gives the w:numId that a list style refers to. */
  constructor(root: XmlElement | undefined, numIdOfStyle: (style: string) => string | undefined) {
    const numbering = child(root, 'w:numbering')
    const abstracts = new Map<string, AbstractList>()
    for (const element of childrenNamed(numbering, 'w:abstractNum')) {
      const id = element.attributes['w:abstractNumId'] ?? ''
      abstracts.set(id, { id, levels: readLevels(element), linksTo: valAt(element, 'w:numStyleLink') })
    }
    const nums = new Map(childrenNamed(numbering, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num]))
    const abstractOf = (numId: string | undefined, depth = 0): AbstractList | undefined => {
      const found = abstracts.get(valAt(nums.get(numId ?? ''), 'w:abstractNumId') ?? '')
      if (!found?.linksTo || depth > 5) return found
      return abstractOf(numIdOfStyle(found.linksTo), depth + 1) ?? found
    }
    for (const [numId, num] of nums) {
      const abstract = abstractOf(numId)
      if (abstract) this.#lists.set(numId, withOverrides(abstract, num))
    }
  }

  find(numId: string): ListDefinition | undefined {
    return this.#lists.get(numId)
  }
}

function withOverrides(abstract: AbstractList, num: XmlElement): ListDefinition {
  const levels = [...abstract.levels]
  const startOverrides = new Map<number, number>()
  for (const override of childrenNamed(num, 'w:lvlOverride')) {
    const level = Number(override.attributes['w:ilvl'] ?? 0)
    const own = child(override, 'w:lvl')
    const start = valAt(override, 'w:startOverride')
    if (own && level >= 0 && level < 9) levels[level] = readLevel(own)
    if (start !== undefined) startOverrides.set(level, Number(start) || 0)
  }
  return { abstractId: abstract.id, levels, startOverrides }
}
