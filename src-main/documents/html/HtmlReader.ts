import { formatNumber } from '../formatNumber.ts'
import { isFramedText } from '../framedText.ts'
import { joinCells } from '../joinCells.ts'
import { type Line, LineBuilder, type Look } from '../lineBuilder.ts'
import type { Block } from '../SourceDocument.ts'
import { scriptText } from '../scriptText.ts'
import { elements, textOf, type XmlElement } from '../xml/parseXml.ts'
import { type Chooser, choosersOf } from './choosers.ts'
import { hiddenText } from './hiddenText.ts'
import { isPageFurniture } from './isPageFurniture.ts'
import { rightChoices } from './rightChoices.ts'
import { readStyleSheet, type StyleSheet, styledLook } from './styleSheet.ts'
import { lookOfTag } from './tagLook.ts'
import { toldAnswers } from './toldAnswers.ts'
import { toldExplanations } from './toldExplanations.ts'

type Scope = {
  look: Look
  kind: Block['kind']
  level?: number
  isPre?: boolean
  script?: 'superscript' | 'subscript'
  disclosure?: Block['disclosure']
}
type List = { format: string; next: number }

/** What marks the choices that a page knows to be right. */
const rightColour = '008000'

const blank = '____'
/** Of what is written into a field. */
const longestWritten = 100

const skipped = new Set([
  'script',
  'style',
  'template',
  'head',
  'noscript',
  'object',
  'svg',
  'iframe',
  'audio',
  'video',
  'title',
])
const blockTags = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article header footer main aside nav blockquote pre form fieldset legend figure figcaption details summary address table center hr body html tbody thead tfoot tr caption label button'.split(
    ' ',
  ),
)
const listFormats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
}

/** Turns an HTML tree into blocks: what a browser would show, closed details and hidden answers included. */
export class HtmlReader {
  readonly #blocks: Block[] = []
  readonly #addImage: (address: string) => string
  readonly #out = new LineBuilder()
  #sheet: StyleSheet = new Map()
  #right: ReadonlySet<XmlElement> = new Set()
  #told: ReadonlyMap<XmlElement, string> = new Map()
  #explained: ReadonlySet<XmlElement> = new Set()
  #choosers: ReadonlyMap<XmlElement, Chooser> = new Map()
  /** What is chosen from below the block that is open. */
  #offered: Chooser[] = []
  /** The open line holds a box to be ticked and nothing else. */
  #isBox = false
  #paragraph = 0
  #label: string | undefined
  #open: Pick<Block, 'kind' | 'level' | 'disclosure'> = { kind: 'paragraph' }
  #endsInBlank = true

  constructor(addImage: (address: string) => string) {
    this.#addImage = addImage
  }

  read(root: XmlElement): Block[] {
    const css = styleElements(root).map(textOf).join('\n')
    this.#sheet = readStyleSheet(css)
    this.#right = rightChoices(root)
    this.#told = toldAnswers(root)
    this.#explained = toldExplanations(root)
    this.#choosers = choosersOf(root, this.#right)
    this.#children(root, { look: {}, kind: 'paragraph' }, [])
    this.#close()
    return this.#blocks
  }

  #children(element: XmlElement, scope: Scope, lists: readonly List[]): void {
    for (const node of element.children) {
      if (typeof node === 'string') this.#text(node, scope)
      else this.#element(node, scope, lists)
    }
  }

  #element(element: XmlElement, outer: Scope, lists: readonly List[]): void {
    const { name, attributes } = element
    if (isPageFurniture(element)) {
      this.#close(outer)
      return
    }
    if (/\bkatex-html\b|\bMathJax_(?:Preview|SVG)\b/.test(attributes.class ?? '')) return
    const scope = this.#scopeOf(element, outer)
    if (skipped.has(name)) this.#formulaScript(element, outer)
    else if (name === 'br') this.#lineBreak(scope)
    else if (name === 'math') this.#formula(element, scope)
    else if (name === 'table') this.#table(element, scope)
    else if (name === 'img') this.#picture(attributes)
    else if (name === 'input' || name === 'select' || name === 'textarea') this.#control(element, scope)
    else this.#container(element, scope, outer, lists)
  }

  #container(element: XmlElement, own: Scope, outer: Scope, lists: readonly List[]): void {
    const { name } = element
    const isDeeper = name === 'blockquote' || (name === 'li' && lists.length > 1)
    const scope = isDeeper ? { ...own, level: (own.level ?? 0) + 1 } : own
    const isBlock = blockTags.has(name)
    if (isBlock && !this.#isBox) this.#close(scope)
    if (isBlock && this.#explained.has(element)) this.#out.add('Explanation: ')
    const inner = name === 'ol' || name === 'ul' ? [...lists, newList(element)] : lists
    if (name === 'li') this.#label = nextLabel(element, lists.at(-1))
    this.#children(element, scope, inner)
    if (isBlock) this.#close(outer)
    const told = this.#told.get(element)
    if (told !== undefined) this.#answer(told, outer)
  }

  #answer(told: string, outer: Scope): void {
    this.#close(outer)
    this.#out.add(`Answer: ${told}`)
    this.#close(outer)
  }

  #scopeOf(element: XmlElement, outer: Scope): Scope {
    const { name, attributes } = element
    const own = {
      ...styledLook(this.#sheet, name, attributes.class),
      ...lookOfTag(name, (key) => attributes[key]),
      ...(this.#right.has(element) && { colour: rightColour }),
    }
    const heading = /^h([1-6])$/.exec(name)?.[1]
    return {
      ...outer,
      look: Object.keys(own).length === 0 ? outer.look : { ...outer.look, ...own },
      ...(heading && { kind: 'heading' as const, level: Number(heading) }),
      ...(name === 'pre' && { kind: 'code' as const, isPre: true }),
      ...((name === 'summary' || name === 'details') && { disclosure: name }),
      ...((name === 'sup' || name === 'sub') && {
        script: name === 'sup' ? ('superscript' as const) : ('subscript' as const),
      }),
    }
  }

  #text(text: string, { look, isPre, script }: Scope): void {
    if (isPre) {
      this.#out.add(text.replace(/^\n/, this.#out.isEmpty ? '' : '\n'), look)
      return
    }
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ').replace(/\u00A0/g, ' ')
    const shown = this.#endsInBlank ? folded.replace(/^ (?=\S|$)/, '') : folded
    if (shown === '') return
    if (shown.trim() !== '') this.#isBox = false
    this.#endsInBlank = /[ \n\r\t]$/.test(text)
    this.#out.add(script ? scriptText(shown, script) : shown, look)
  }

  #lineBreak(scope: Scope): void {
    this.#out.add('\n', scope.look)
    this.#endsInBlank = true
  }

  #picture(attributes: XmlElement['attributes']): void {
    const tex =
      /\btex\b|latex|math|equation/i.test(`${attributes.class ?? ''} ${attributes.src ?? ''}`) && attributes.alt
    if (tex) this.#out.add(`$${tex.replace(/^\$+|(?<!\$)\$+$/g, '')}$`)
    else if (attributes.src) this.#out.addImage(this.#addImage(attributes.src))
    this.#endsInBlank = false
  }

  #control(element: XmlElement, scope: Scope): void {
    const { name, attributes } = element
    const type = name === 'input' ? (attributes.type ?? 'text').toLowerCase() : 'text'
    const isTicked = this.#right.size > 0 ? this.#right.has(element) : 'checked' in attributes
    const chooser = this.#choosers.get(element)
    const written = type === 'text' && name === 'input' ? (attributes.value ?? '').trim() : ''
    if (type === 'checkbox' || type === 'radio') {
      this.#isBox = this.#out.isEmpty
      this.#out.add(isTicked ? '☑ ' : '☐ ', scope.look)
    } else if (type === 'hidden') this.#out.add(hiddenText(attributes), scope.look)
    else if (written !== '' && written.length <= longestWritten) this.#out.add(written, { underline: true })
    else if (type === 'text' || type === 'number') this.#out.add(blank, scope.look)
    if (chooser) this.#offered.push(chooser)
    const told = this.#told.get(element)
    if (told !== undefined) this.#answer(told, scope)
    this.#endsInBlank = false
  }

  #formulaScript({ name, attributes, children }: XmlElement, scope: Scope): void {
    if (name !== 'script' || !/math\/tex/.test(attributes.type ?? '')) return
    this.#out.add(`$${children.map(textOf).join('').trim()}$`, scope.look)
  }

  #formula(element: XmlElement, scope: Scope): void {
    const tex = annotations(element).map(textOf)[0]?.trim()
    this.#out.add(tex ? `$${tex}$` : textOf(element).replace(/\s+/g, ''), scope.look)
    this.#endsInBlank = false
  }

  /** One list at the end of a line is chosen from below it; several are gaps of the text. */
  #offer(): void {
    const [chooser, ...others] = this.#offered
    this.#offered = []
    const last = this.#blocks.at(-1)
    if (!chooser || !last || others.length > 0) return
    if (last.text.endsWith(blank))
      this.#blocks.splice(-1, 1, { ...last, text: last.text.slice(0, -blank.length).trimEnd() })
    for (const { text, isChosen } of chooser)
      this.#blocks.push({
        kind: 'paragraph',
        text: `${isChosen ? '☑' : '☐'} ${text}`,
        anchor: { kind: 'paragraph', paragraph: this.#paragraph++ },
      })
  }

  #close(next: Scope = { look: {}, kind: 'paragraph' }): void {
    this.#endsInBlank = true
    this.#isBox = false
    if (!this.#out.isEmpty) {
      const label = this.#label
      const { kind: set, level, disclosure } = this.#open
      const lines = this.#out.take()
      const kind = set === 'code' && isFramedText(lines) ? 'paragraph' : set
      if (kind !== 'code') while (lines.length > 1 && isBare(lines.at(-1))) lines.pop()
      if (!(lines.length === 1 && isBare(lines[0]))) {
        const anchor = { kind: 'paragraph', paragraph: this.#paragraph++ } as const
        lines.forEach((line, index) => {
          const isImage = line.text === '' && line.images !== undefined
          const isRest = kind === 'heading' && index > 0
          const own = {
            ...(label !== undefined && index === 0 && { label }),
            ...(level !== undefined && !isRest && { level }),
            ...(disclosure && { disclosure }),
          }
          this.#blocks.push({ kind: isImage ? 'image' : isRest ? 'paragraph' : kind, ...line, ...own, anchor })
        })
        this.#label = undefined
      }
    }
    this.#offer()
    this.#open = {
      kind: next.kind,
      ...(next.level !== undefined && { level: next.level }),
      ...(next.disclosure && { disclosure: next.disclosure }),
    }
  }

  /** A table with one cell a row is a frame: its cells are read as running text, as is one cell of several lines in any row. */
  #table(table: XmlElement, scope: Scope): void {
    this.#close(scope)
    const rows = rowsOf(table)
    if (rows.every((row) => cellsOf(row).length <= 1)) {
      for (const row of rows) for (const cell of cellsOf(row)) this.#frame(cell, scope)
      return
    }
    for (const row of rows) {
      const [cell, ...others] = cellsOf(row)
      if (cell && others.length === 0 && holdsLines(cell)) this.#frame(cell, scope)
      else this.#row(row)
    }
  }

  #frame(cell: XmlElement, scope: Scope): void {
    this.#children(cell, scope, [])
    this.#close(scope)
  }

  #row(row: XmlElement): void {
    const cells: Line[][] = cellsOf(row).flatMap((cell) => {
      const reader = new HtmlReader(this.#addImage)
      reader.#sheet = this.#sheet
      reader.#right = this.#right
      reader.#told = this.#told
      reader.#explained = this.#explained
      reader.#choosers = this.#choosers
      reader.#children(cell, reader.#scopeOf(cell, { look: {}, kind: 'paragraph' }), [])
      reader.#close()
      const lines = reader.#blocks.map(({ text, marks, images, label }) => ({
        text: label && label !== '•' ? `${label} ${text}` : text,
        ...(marks && !label && { marks }),
        ...(images && { images }),
      }))
      const span = Math.min(30, Math.max(1, Number(cell.attributes.colspan) || 1))
      return [lines, ...Array.from({ length: span - 1 }, (): Line[] => [])]
    })
    const joined = joinCells(cells)
    if (joined.text.trim() === '' && !joined.images) return
    this.#blocks.push({ kind: 'tableRow', ...joined, anchor: { kind: 'paragraph', paragraph: this.#paragraph++ } })
  }
}

const isBare = (line: Line | undefined): boolean => line !== undefined && line.text === '' && !line.images

const styleElements = (element: XmlElement): XmlElement[] =>
  elements(element).flatMap((node) => (node.name === 'style' ? [node] : styleElements(node)))

const annotations = (element: XmlElement): XmlElement[] =>
  elements(element).flatMap((node) => (node.name === 'annotation' ? [node] : annotations(node)))

const holdsLines = (cell: XmlElement): boolean =>
  elements(cell).some((node) => ['br', 'p', 'div', 'li', 'label', 'input'].includes(node.name) || holdsLines(node))

const rowsOf = (element: XmlElement): XmlElement[] =>
  elements(element).flatMap((node) => (node.name === 'tr' ? [node] : node.name === 'table' ? [] : rowsOf(node)))

const cellsOf = (row: XmlElement): XmlElement[] => elements(row).filter(({ name }) => name === 'td' || name === 'th')

function newList({ name, attributes }: XmlElement): List {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attributes.style ?? '')?.[1]
  const type = style ?? attributes.type ?? ''
  if (name === 'ul' || type === 'none') return { format: type === 'none' ? 'none' : 'bullet', next: 1 }
  return {
    format: (Object.hasOwn(listFormats, type) && listFormats[type]) || 'decimal',
    next: Number(attributes.start ?? 1) || 1,
  }
}

function nextLabel({ attributes }: XmlElement, list: List | undefined): string | undefined {
  if (!list || list.format === 'none') return undefined
  if (list.format === 'bullet') return '•'
  if (attributes.value !== undefined) list.next = Number(attributes.value) || list.next
  return `${formatNumber(list.next++, list.format)}.`
}
