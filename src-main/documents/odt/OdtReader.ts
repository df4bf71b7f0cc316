import { formatNumber } from '../formatNumber.ts'
import { LineBuilder } from '../lineBuilder.ts'
import { rowOfCells } from '../rowOfCells.ts'
import type { Block } from '../SourceDocument.ts'
import { scriptText } from '../scriptText.ts'
import { child, descendant, elements, textOf, type XmlElement } from '../xml/parseXml.ts'
import type { OdtStyle, OdtStyles } from './OdtStyles.ts'

type List = { style: string | undefined; depth: number; counts: number[] }
type Scope = { part: Block['part']; list?: List; label?: string }

const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:sequence-decls',
  'office:forms',
  'text:variable-decls',
  'text:user-field-decls',
  'text:table-of-content-source',
  'table:table-columns',
  'table:table-column',
  'svg:title',
  'svg:desc',
  'text:ruby-text',
  'text:note-citation',
])

/** Reads the body of an OpenDocument text into blocks; lists are counted, text boxes and notes follow their paragraph. */
export class OdtReader {
  readonly notes = new Set<string>()
  readonly #styles: OdtStyles
  readonly #addImage: (path: string) => string | undefined
  readonly #continued = new Map<string, number[]>()
  #paragraph = 0

  constructor(styles: OdtStyles, addImage: (path: string) => string | undefined) {
    this.#styles = styles
    this.#addImage = addImage
  }

  read(body: XmlElement): Block[] {
    return this.#blocks(body, { part: undefined })
  }

  #blocks(parent: XmlElement, scope: Scope): Block[] {
    return elements(parent).flatMap((node) => this.#block(node, scope))
  }

  #block(node: XmlElement, scope: Scope): Block[] {
    if (skipped.has(node.name)) return []
    switch (node.name) {
      case 'text:p':
      case 'text:h':
        return this.#readParagraph(node, scope)
      case 'text:list':
        return this.#readList(node, scope)
      case 'table:table':
        return rowsOf(node).flatMap((row) => this.#row(row, scope))
      default:
        return this.#blocks(node, scope)
    }
  }

  #row(row: XmlElement, scope: Scope): Block[] {
    const cells = elements(row).flatMap((cell): Block[][] => {
      if (cell.name === 'table:covered-table-cell') return [[]]
      return cell.name === 'table:table-cell' ? [this.#blocks(cell, { part: scope.part })] : []
    })
    return rowOfCells(cells)
  }

  #readList(node: XmlElement, scope: Scope): Block[] {
    const style = node.attributes['text:style-name'] ?? scope.list?.style
    const depth = (scope.list?.depth ?? 0) + 1
    const isContinued =
      node.attributes['text:continue-numbering'] === 'true' || node.attributes['text:continue-list'] !== undefined
    const counts = scope.list?.counts ?? ((isContinued && this.#continued.get(style ?? '')) || [])
    if (!scope.list) this.#continued.set(style ?? '', counts)
    if (scope.list) counts.length = Math.min(counts.length, depth - 1)
    const list: List = { style, depth, counts }
    return elements(node).flatMap((item) => {
      if (item.name !== 'text:list-item') return this.#blocks(item, { ...scope, list })
      let label = this.#nextLabel(list, item)
      return elements(item).flatMap((inner) => {
        const isText = inner.name === 'text:p' || inner.name === 'text:h'
        const own = { ...scope, list, ...(isText && label !== undefined && { label }) }
        if (isText) label = undefined
        return this.#block(inner, own)
      })
    })
  }

  #nextLabel({ style, depth, counts }: List, item: XmlElement): string | undefined {
    const level = this.#styles.list(style, depth)
    if (!level || elements(item).every(({ name }) => name === 'text:list')) return undefined
    const start = item.attributes['text:start-value']
    counts[depth - 1] = start !== undefined ? Number(start) : (counts[depth - 1] ?? level.start - 1) + 1
    counts.length = depth
    if (level.isBullet) return /^[✓✔✗✘☐☑☒]$/.test(level.bullet) ? level.bullet : '•'
    if (level.format === 'none') return (level.prefix + level.suffix).trim() || undefined
    const from = Math.max(1, depth - level.above + 1)
    const numbers = Array.from({ length: depth - from + 1 }, (_, index) => {
      const shown = this.#styles.list(style, from + index)
      return formatNumber(counts[from + index - 1] ?? 1, shown?.format ?? 'decimal')
    })
    return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim()
  }

  #readParagraph(node: XmlElement, scope: Scope): Block[] {
    const style = this.#styles.get(node.attributes['text:style-name'])
    const out = new LineBuilder()
    const asides: Block[] = []
    this.#inline(node, style, out, asides)
    const outline = node.name === 'text:h' ? Number(node.attributes['text:outline-level'] ?? 1) : style.outline
    const anchor = { kind: 'paragraph', paragraph: this.#paragraph++ } as const
    const level = outline ?? (scope.list ? scope.list.depth - 1 : undefined)
    const own = out.take().map(
      (line, index): Block => ({
        kind: outline && line.text !== '' ? 'heading' : line.text === '' && line.images ? 'image' : 'paragraph',
        ...line,
        ...(scope.label !== undefined && index === 0 && { label: scope.label }),
        ...(level !== undefined && { level }),
        ...(scope.part && { part: scope.part }),
        anchor,
      }),
    )
    return [...own, ...asides]
  }

  #inline(parent: XmlElement, style: OdtStyle, out: LineBuilder, asides: Block[]): void {
    for (const node of parent.children) {
      if (typeof node === 'string') this.#text(node.replace(/[ \t\r\n]+/g, ' '), style, out)
      else if (!skipped.has(node.name)) this.#inlineElement(node, style, out, asides)
    }
  }

  #text(text: string, style: OdtStyle, out: LineBuilder): void {
    if (!style.isHidden) out.add(style.vertical ? scriptText(text, style.vertical) : text, style.look)
  }

  #inlineElement(node: XmlElement, style: OdtStyle, out: LineBuilder, asides: Block[]): void {
    switch (node.name) {
      case 'text:s':
        this.#text(' '.repeat(Math.min(200, Number(node.attributes['text:c'] ?? 1) || 1)), style, out)
        return
      case 'text:tab':
        this.#text('\t', style, out)
        return
      case 'text:line-break':
        this.#text('\n', style, out)
        return
      case 'text:span': {
        const own = this.#styles.get(node.attributes['text:style-name'])
        this.#inline(
          node,
          { ...style, ...own, look: { ...style.look, ...own.look }, isHidden: style.isHidden || own.isHidden },
          out,
          asides,
        )
        return
      }
      case 'text:note': {
        const part = node.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote'
        const body = child(node, 'text:note-body')
        if (body) asides.push(...this.#blocks(body, { part }))
        return
      }
      case 'draw:text-box':
        asides.push(...this.#blocks(node, { part: 'textBox' }))
        return
      case 'draw:image': {
        const key = this.#addImage(node.attributes['xlink:href'] ?? '')
        if (key !== undefined) out.addImage(key)
        return
      }
      case 'draw:object':
        this.#formula(node, style, out)
        return
      case 'draw:frame': {
        const isObject = child(node, 'draw:object')
        const only = isObject ? { ...node, children: [isObject] } : node
        this.#inline(only, style, out, asides)
        return
      }
      default:
        this.#inline(node, style, out, asides)
    }
  }

  /** The text of a formula is in another part; what is here is its description, if any. */
  #formula(node: XmlElement, style: OdtStyle, out: LineBuilder): void {
    const inner = descendant(node, 'annotation') ?? descendant(node, 'math:annotation')
    if (inner) this.#text(textOf(inner), style, out)
    else this.notes.add('an embedded object was left out')
  }
}

const rowsOf = (table: XmlElement): XmlElement[] =>
  elements(table).flatMap((node) => {
    if (node.name === 'table:table-row') return [node]
    return /^table:table-(?:rows|header-rows|row-group)$/.test(node.name) ? rowsOf(node) : []
  })
