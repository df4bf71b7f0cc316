import type { Block } from '../SourceDocument.ts'
import { child, elements, textOf, type XmlElement } from '../xml/parseXml.ts'
import type { DocxNumbering } from './DocxNumbering.ts'
import type { DocxPackage, Relationship } from './DocxPackage.ts'
import { type DocxStyle, type DocxStyles, type ParagraphProperties, readParagraphProperties } from './DocxStyles.ts'
import { isBareKey, saysRight } from './keysAside.ts'
import { ListCounters } from './ListCounters.ts'
import { layTableOut } from './layTableOut.ts'
import { LookTable, ParagraphWriter } from './ParagraphWriter.ts'
import { type Aside, RunReader } from './RunReader.ts'
import { readRunProperties, readShade } from './runLook.ts'

/** What mammoth does not tell of a paragraph; the simplified paragraph names it by index as its alignment. */
export type ParagraphFacts = {
  label?: string
  level?: number
  isHeading?: true
  part?: Block['part']
  /** A part of another format that stands here instead of a paragraph. */
  chunk?: string
}

type Sources = { package: DocxPackage; styles: DocxStyles; numbering: DocxNumbering }
/** Which text that is not printed is read as well. */
export type Shown = Readonly<{ hidden: boolean; comments: boolean }>

/** Where the reader is: the relationships of its part, and whether it is in a note or a text box. */
type Place = {
  relationships: ReadonlyMap<string, Relationship>
  part: Block['part']
  depth: number
  shade?: string | null
}

const skipped = new Set([
  'w:sectPr',
  'w:del',
  'w:moveFrom',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sdtEndPr',
])

/**
 * Rewrites a Word body so that nothing is lost on the way through mammoth: lists counted, tracked changes accepted, hidden
 * text and field codes gone, equations as LaTeX, text boxes and notes after their paragraph, table cells on a common grid.
 */
export class BodyWriter {
  readonly #sources: Sources
  readonly #counters = new ListCounters()
  readonly #table = new LookTable()
  readonly #runs: RunReader
  readonly #notes = new Set<string>()
  readonly #shownNotes = new Set<string>()
  readonly #noteBodies: (aside: Extract<Aside, { id: string }>) => { body: XmlElement; path: string } | undefined
  readonly #shown: Shown
  /** Hidden text paragraph by paragraph, and comments, shown or not. */
  readonly hidden: string[] = []
  readonly comments: string[] = []
  #isHiddenOpen = false
  readonly facts: ParagraphFacts[] = []
  readonly imageKeys = new Set<string>()
  #place: Place
  /** Runs of a paragraph whose mark was deleted: they belong to the next paragraph. */
  #carried = ''

  constructor(sources: Sources, noteBodies: BodyWriter['findNote'], shown: Shown) {
    this.#sources = sources
    this.#shown = shown
    this.#noteBodies = noteBodies
    this.#place = { relationships: sources.package.relationships(sources.package.mainPath), part: undefined, depth: 0 }
    this.#runs = new RunReader({
      styles: sources.styles,
      imageKey: (id) => this.#imageKey(id),
      note: (text) => this.#notes.add(text),
      showsHidden: shown.hidden,
      hidden: (text) => this.#hide(text),
    })
  }

  get findNote() {
    return this.#noteBodies
  }

  get looks() {
    return this.#table.looks
  }

  get notes(): readonly string[] {
    return [...this.#notes]
  }

  write(body: XmlElement): string {
    return elements(body)
      .map((node) => this.#block(node))
      .join('')
  }

  /** Word parts text into runs wherever it likes: those of one paragraph belong together. */
  #hide(text: string): void {
    if (this.#isHiddenOpen) this.hidden.push((this.hidden.pop() ?? '') + text)
    else this.hidden.push(text)
    this.#isHiddenOpen = true
  }

  #imageKey(id: string): string | undefined {
    const target = this.#place.relationships.get(id)?.target
    if (target === undefined) return undefined
    this.imageKeys.add(target)
    return target
  }

  #block(node: XmlElement): string {
    if (skipped.has(node.name)) return ''
    if (node.name === 'w:p') return this.#paragraph(node)
    if (node.name === 'w:tbl') return this.#writeTable(node)
    if (node.name === 'w:altChunk') {
      const chunk = this.#place.relationships.get(node.attributes['r:id'] ?? '')?.target
      return chunk === undefined ? '' : this.#wrap('', { chunk })
    }
    if (node.name === 'mc:AlternateContent')
      return this.write(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? node)
    if (node.name === 'm:oMathPara' || node.name === 'm:oMath')
      return this.#paragraph({ name: 'w:p', attributes: {}, children: [node] })
    return this.write(node)
  }

  #paragraph(node: XmlElement): string {
    const pPr = child(node, 'w:pPr')
    const own = readParagraphProperties(pPr)
    const style = this.#sources.styles.paragraph(own.style)
    const markProperties = child(pPr, 'w:rPr')
    const asides: Aside[] = []
    const writer = new ParagraphWriter(this.#table)
    const shade = own.shade ?? style.paragraph.shade ?? this.#place.shade
    this.#isHiddenOpen = false
    this.#runs.read(node, { writer, style, shade, asides })
    if (this.#shown.comments && asides.some((aside) => this.#saysRight(aside))) writer.text(' ✓', {})
    const runs = this.#carried + writer.take()
    this.#carried = ''
    const boxes = asides.map((aside) => this.#aside(aside))
    if (child(markProperties, 'w:del') || child(markProperties, 'w:moveFrom')) {
      this.#carried = runs
      return boxes.join('')
    }
    if (runs === '' && !this.#shown.hidden && readRunProperties(markProperties).hidden) return boxes.join('')
    return this.#wrap(runs, this.#factsOf(own, style)) + boxes.join('')
  }

  #wrap(runs: string, facts: ParagraphFacts): string {
    const index = this.facts.push({ ...facts, ...(this.#place.part && { part: this.#place.part }) }) - 1
    return `<w:p><w:pPr><w:jc w:val="${index}"/></w:pPr>${runs}</w:p>`
  }

  #factsOf(own: ParagraphProperties, style: DocxStyle): ParagraphFacts {
    const outline = own.outline ?? style.paragraph.outline ?? outlineOfName(style.name)
    const isHeading = outline !== undefined && outline < 9
    const list = this.#listItem(own, style)
    const level = isHeading ? outline + 1 : list?.level
    return {
      ...(list?.label !== undefined && { label: list.label }),
      ...(level !== undefined && { level }),
      ...(isHeading && { isHeading }),
    }
  }

  #listItem(own: ParagraphProperties, style: DocxStyle): { label: string | undefined; level: number } | undefined {
    const numId = own.numbering?.numId ?? style.paragraph.numbering?.numId
    const list = numId === undefined || numId === '0' ? undefined : this.#sources.numbering.find(numId)
    if (!list || numId === undefined) return undefined
    const bound = list.levels.findIndex((level) => level?.style !== undefined && level.style === own.style)
    const styleLevel = bound >= 0 ? bound : style.paragraph.numbering?.level
    const level = own.numbering?.level ?? (own.numbering?.numId === undefined ? styleLevel : undefined) ?? 0
    return { label: this.#counters.next(numId, list, level), level }
  }

  #aside(aside: Aside): string {
    if (this.#place.depth > 8) return ''
    if (aside.kind === 'textBox')
      return this.#elsewhere({ ...this.#place, part: this.#place.part ?? 'textBox' }, aside.content)
    // a note stands where it is first referred to, and none within another: in notes that refer to notes there is no end
    const isInNote = this.#place.part === 'footnote' || this.#place.part === 'endnote'
    const known = `${aside.kind} ${aside.id}`
    if (isInNote || this.#shownNotes.has(known)) return ''
    this.#shownNotes.add(known)
    const note = this.#noteBodies(aside)
    if (!note) return ''
    if (aside.kind === 'comment') return this.#comment(textOfNote(note.body))
    const relationships = this.#sources.package.relationships(note.path)
    return this.#elsewhere({ ...this.#place, relationships, part: aside.kind }, note.body)
  }

  #saysRight(aside: Aside): boolean {
    const note = aside.kind === 'comment' ? this.#noteBodies(aside) : undefined
    return note !== undefined && saysRight(textOfNote(note.body))
  }

  #comment(text: string): string {
    this.comments.push(text)
    if (!this.#shown.comments || saysRight(text)) return ''
    const writer = new ParagraphWriter(this.#table)
    writer.text(isBareKey(text) ? `Answer: ${text}` : text, {})
    return this.#wrap(writer.take(), {})
  }

  #elsewhere(place: Place, content: XmlElement): string {
    const [before, carried] = [this.#place, this.#carried]
    this.#place = { ...place, depth: before.depth + 1 }
    this.#carried = ''
    const xml = this.write(content)
    this.#place = before
    this.#carried = carried
    return xml
  }

  #writeTable(table: XmlElement): string {
    const rows = layTableOut(table).map((cells) => {
      const written = cells.map((cell) => `<w:tc>${cell ? this.#cell(cell) : '<w:p/>'}</w:tc>`)
      return `<w:tr>${written.join('')}</w:tr>`
    })
    return rows.length === 0 ? '' : `<w:tbl>${rows.join('')}</w:tbl>`
  }

  #cell(cell: XmlElement): string {
    const before = this.#place
    const shade = readShade(child(child(cell, 'w:tcPr'), 'w:shd'))
    this.#place = { ...before, ...(shade && { shade }) }
    const xml = this.write(cell)
    this.#place = before
    return xml || '<w:p/>'
  }
}

const textOfNote = (note: XmlElement): string => elements(note).map(textOf).join('\n').trim()

const outlineOfName = (name: string): number | undefined => {
  if (name === 'title') return 0
  const level = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1]
  return level === undefined ? undefined : Number(level) - 1
}
