import type { Look } from '../lineBuilder.ts'
import { readColour } from '../readColour.ts'
import { child, elements, type XmlElement } from '../xml/parseXml.ts'

export type OdtListLevel = {
  format: string
  prefix: string
  suffix: string
  start: number
  above: number
  isBullet: boolean
  bullet: string
}
export type OdtStyle = {
  look: Look
  isHidden: boolean
  vertical?: 'superscript' | 'subscript'
  list?: string
  outline?: number
}

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '１, ２, ３, ...': 'decimalFullWidth',
}

/** Styles of content.xml and styles.xml: what text of a style looks like, and how lists of a style are numbered. */
export class OdtStyles {
  readonly #sources = new Map<string, XmlElement>()
  readonly #resolved = new Map<string, OdtStyle>()
  readonly #lists = new Map<string, Map<number, OdtListLevel>>()

  constructor(...documents: (XmlElement | undefined)[]) {
    for (const document of documents)
      for (const group of elements(document).filter(({ name }) => /^office:(?:automatic-)?styles$/.test(name)))
        for (const style of elements(group)) this.#add(style)
  }

  #add(style: XmlElement): void {
    const name = style.attributes['style:name'] ?? ''
    if (style.name === 'style:style') this.#sources.set(name, style)
    if (style.name !== 'text:list-style') return
    const levels = new Map<number, OdtListLevel>()
    for (const level of elements(style)) levels.set(Number(level.attributes['text:level'] ?? 1), readLevel(level))
    this.#lists.set(name, levels)
  }

  list(name: string | undefined, level: number): OdtListLevel | undefined {
    return this.#lists.get(name ?? '')?.get(level)
  }

  get(name: string | undefined, depth = 0): OdtStyle {
    const known = this.#resolved.get(name ?? '')
    if (known) return known
    const source = this.#sources.get(name ?? '')
    if (!source || depth > 20) return { look: {}, isHidden: false }
    const base = this.get(source.attributes['style:parent-style-name'], depth + 1)
    const style = applyStyle(base, source)
    this.#resolved.set(name ?? '', style)
    return style
  }
}

function applyStyle(base: OdtStyle, source: XmlElement): OdtStyle {
  const text = child(source, 'style:text-properties')?.attributes ?? {}
  const paragraph = child(source, 'style:paragraph-properties')?.attributes ?? {}
  const look: Record<string, unknown> = { ...base.look }
  const set = (key: keyof Look, value: unknown, isSaid: boolean) => {
    if (isSaid) look[key] = value
  }
  const said = (name: string) => text[name] !== undefined
  const weight = text['fo:font-weight'] ?? ''
  set('bold', weight === 'bold' || Number(weight) >= 600 || undefined, said('fo:font-weight'))
  set('italic', /italic|oblique/.test(text['fo:font-style'] ?? '') || undefined, said('fo:font-style'))
  set('underline', text['style:text-underline-style'] !== 'none' || undefined, said('style:text-underline-style'))
  set('strike', text['style:text-line-through-style'] !== 'none' || undefined, said('style:text-line-through-style'))
  set('colour', readColour(text['fo:color']), said('fo:color'))
  const ground = readColour(text['fo:background-color'] ?? paragraph['fo:background-color'])
  set(
    'highlight',
    ground === 'FFFFFF' ? undefined : ground,
    said('fo:background-color') || paragraph['fo:background-color'] !== undefined,
  )
  const position = /^(super|sub|-?\d+)/.exec(text['style:text-position'] ?? '')?.[1]
  const list = source.attributes['style:list-style-name']
  const outline = Number(source.attributes['style:default-outline-level'] ?? 0)
  const kept = Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined))
  return {
    look: kept,
    isHidden: text['text:display'] === 'none' || (base.isHidden && text['text:display'] === undefined),
    ...(position &&
      position !== '0' && {
        vertical: position === 'super' || Number(position) > 0 ? ('superscript' as const) : ('subscript' as const),
      }),
    ...((list ?? base.list) && { list: list ?? base.list }),
    ...(outline > 0 && { outline }),
  }
}

function readLevel({ name, attributes }: XmlElement): OdtListLevel {
  const format = attributes['style:num-format'] ?? ''
  return {
    format: format === '' ? 'none' : (Object.hasOwn(formats, format) && formats[format]) || 'decimal',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    start: Number(attributes['text:start-value'] ?? 1),
    above: Number(attributes['text:display-levels'] ?? 1),
    isBullet: name === 'text:list-level-style-bullet' || name === 'text:list-level-style-image',
    bullet: attributes['text:bullet-char'] ?? '•',
  }
}
