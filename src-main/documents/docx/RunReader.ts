import type { Look } from '../lineBuilder.ts'
import { scriptText } from '../scriptText.ts'
import { symbolToUnicode } from '../symbolToUnicode.ts'
import { child, childrenNamed, descendant, elements, textOf, type XmlElement } from '../xml/parseXml.ts'
import type { DocxStyle, DocxStyles } from './DocxStyles.ts'
import { FieldStack } from './FieldStack.ts'
import { ommlToLatex } from './ommlToLatex.ts'
import type { ParagraphWriter } from './ParagraphWriter.ts'
import { combineStyles, lookOfRun, type RunProperties, readRunProperties } from './runLook.ts'

/** What a paragraph brings along that stands outside of it. */
export type Aside = { kind: 'textBox'; content: XmlElement } | { kind: 'footnote' | 'endnote' | 'comment'; id: string }

type Host = {
  styles: DocxStyles
  /** The key of a picture by its relationship, undefined if the package does not hold it. */
  imageKey: (relationship: string) => string | undefined
  note: (text: string) => void
  /** Whether hidden text is read like any other; told of it in any case. */
  showsHidden: boolean
  hidden: (text: string) => void
}

type Scope = { writer: ParagraphWriter; style: DocxStyle; shade: string | null | undefined; asides: Aside[] }

const passedOver = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:rubyPr',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:annotationRef',
  'w:separator',
  'w:continuationSeparator',
  'w:softHyphen',
  'w:lastRenderedPageBreak',
  'w:fldData',
  'w:delText',
  'w:delInstrText',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
])

/** Reads the runs of paragraphs: fields, symbols, equations, pictures, and what each run looks like. */
export class RunReader {
  readonly #host: Host
  readonly #fields = new FieldStack()

  constructor(host: Host) {
    this.#host = host
  }

  read(paragraph: XmlElement, scope: Scope): void {
    for (const node of elements(paragraph)) this.#readNode(node, scope, {})
  }

  #readNode(node: XmlElement, scope: Scope, run: RunProperties): void {
    if (passedOver.has(node.name)) return
    if (node.name === 'w:r') this.#readRun(node, scope)
    else if (node.name === 'm:oMath') this.#equation(node, scope)
    else if (node.name === 'mc:AlternateContent') this.#readContainer(chooseAlternative(node), scope, run)
    else if (!this.#readLeaf(node, scope, run)) this.#readContainer(node, scope, run)
  }

  #readContainer(node: XmlElement | undefined, scope: Scope, run: RunProperties): void {
    if (node?.name === 'w:sdt' && child(child(node, 'w:sdtPr'), 'w:showingPlcHdr')) return
    for (const inner of elements(node)) this.#readNode(inner, scope, run)
  }

  #readRun(node: XmlElement, scope: Scope): void {
    const direct = readRunProperties(child(node, 'w:rPr'))
    const styled = combineStyles(scope.style.run, this.#host.styles.character(direct.style))
    const run = { ...this.#host.styles.defaults, ...styled, ...direct }
    if (run.hidden) this.#host.hidden(childrenNamed(node, 'w:t').map(textOf).join(''))
    if (run.hidden && !this.#host.showsHidden) {
      for (const inner of elements(node))
        if (/^w:(?:fldChar|instrText)$/.test(inner.name)) this.#readLeaf(inner, scope, run)
      return
    }
    if (run.highlight === undefined && run.shade === undefined) run.shade = scope.shade ?? null
    for (const inner of elements(node)) this.#readNode(inner, scope, run)
  }

  /** False if the element is a mere container. */
  #readLeaf(node: XmlElement, scope: Scope, run: RunProperties): boolean {
    switch (node.name) {
      case 'w:t':
        this.#text(textOf(node), scope, run)
        return true
      case 'w:tab':
      case 'w:ptab':
        this.#text('\t', scope, run)
        return true
      case 'w:br':
      case 'w:cr':
        this.#text('\n', scope, run)
        return true
      case 'w:noBreakHyphen':
        this.#text('-', scope, run)
        return true
      case 'w:sym':
        this.#symbol(node, scope, run)
        return true
      case 'w:instrText':
        this.#fields.addCode(run.vertical === 'superscript' ? '' : textOf(node))
        return true
      case 'w:fldChar':
        this.#text(formBox(node), scope, run)
        this.#text(this.#fields.onMark(node.attributes['w:fldCharType']), scope, run)
        return true
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        scope.asides.push({
          kind: node.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          id: node.attributes['w:id'] ?? '',
        })
        return true
      case 'w:commentReference':
        scope.asides.push({ kind: 'comment', id: node.attributes['w:id'] ?? '' })
        return true
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (!this.#fields.isCode) this.#drawing(node, scope)
        return true
      default:
        return false
    }
  }

  #text(text: string, scope: Scope, run: RunProperties): void {
    if (text === '' || this.#fields.isCode) {
      if (this.#fields.isCode) this.#fields.addCode(text)
      return
    }
    let shown = run.font && /^(?:wingdings|symbol)/i.test(run.font) ? this.#symbols(text, run.font) : text
    if (/[\uF000-\uF0FF]/.test(shown)) shown = this.#symbols(shown, undefined)
    if (run.vertical === 'superscript' || run.vertical === 'subscript') shown = scriptText(shown, run.vertical)
    scope.writer.text(run.capitals ? shown.toUpperCase() : shown, lookOfRun(run))
  }

  #symbols = (text: string, font: string | undefined): string =>
    [...text].map((sign) => symbolToUnicode(sign, font)).join('')

  #symbol(node: XmlElement, scope: Scope, run: RunProperties): void {
    const code = Number.parseInt(node.attributes['w:char'] ?? '', 16)
    if (!(code > 0 && code < 0x110000)) return
    const isSymbolFont = /^(?:wingdings|symbol|webdings)/i.test(node.attributes['w:font'] ?? '')
    const sign = String.fromCodePoint(isSymbolFont && code < 0x100 ? code + 0xf000 : code)
    const shown = symbolToUnicode(sign, node.attributes['w:font'])
    if (shown === '') this.#host.note('a sign of a symbol font has no Unicode form and was left out')
    this.#text(shown, scope, { ...run, font: '' })
  }

  #equation(node: XmlElement, scope: Scope): void {
    const { text, isWhole } = ommlToLatex(node)
    if (!isWhole) this.#host.note('an equation was kept as text')
    if (text !== '') scope.writer.text(`$${text}$`, equationLook(node))
  }

  #drawing(node: XmlElement, scope: Scope): void {
    const boxes = textBoxes(node)
    for (const content of boxes) scope.asides.push({ kind: 'textBox', content })
    const keys = pictureRelationships(node).map((id) => this.#host.imageKey(id))
    for (const key of keys) {
      if (key === undefined) this.#host.note('a picture is missing from the file')
      else scope.writer.image(key)
    }
    if (keys.length === 0 && boxes.length === 0 && descendant(node, 'a:graphicData'))
      this.#host.note('a drawing without a picture was left out')
  }
}

/** What Word itself shows: the first choice, unless it holds nothing that can be read and the fallback is there. */
function chooseAlternative(node: XmlElement): XmlElement | undefined {
  const choice = child(node, 'mc:Choice')
  const isReadable =
    choice && (textBoxes(choice).length > 0 || pictureRelationships(choice).length > 0 || descendant(choice, 'w:t'))
  return isReadable ? choice : (child(node, 'mc:Fallback') ?? choice)
}

/** Text boxes in order, each once, though Word writes most of them twice. */
function textBoxes(node: XmlElement): XmlElement[] {
  if (node.name === 'w:txbxContent') return [node]
  if (node.name === 'mc:AlternateContent') {
    const chosen = chooseAlternative(node)
    return chosen ? textBoxes(chosen) : []
  }
  return elements(node).flatMap(textBoxes)
}

/** Outside of text boxes: their pictures are found when the box is read. */
function pictureRelationships(node: XmlElement): string[] {
  if (node.name === 'w:txbxContent') return []
  if (node.name === 'mc:AlternateContent') {
    const chosen = chooseAlternative(node)
    return chosen ? pictureRelationships(chosen) : []
  }
  const id = node.name === 'a:blip' ? (node.attributes['r:embed'] ?? node.attributes['r:link']) : undefined
  const legacy = node.name === 'v:imagedata' ? node.attributes['r:id'] : undefined
  const own = id ?? legacy
  return [...(own ? [own] : []), ...elements(node).flatMap(pictureRelationships)]
}

/** A legacy check box is printed as ticked or empty; other form fields print their result. */
function formBox(node: XmlElement): string {
  const box = child(child(node, 'w:ffData'), 'w:checkBox')
  if (!box) return ''
  const state = child(box, 'w:checked') ?? child(box, 'w:default')
  return state && !/^(?:0|false)$/.test(state.attributes['w:val'] ?? '1') ? '☑' : '☐'
}

function equationLook(equation: XmlElement): Look {
  const run = descendant(equation, 'm:r')
  const properties = childrenNamed(run, 'w:rPr')[0]
  const { colour, highlight, shade } = readRunProperties(properties)
  return lookOfRun({ ...(colour && { colour }), ...(highlight && { highlight }), ...(shade && { shade }) })
}
