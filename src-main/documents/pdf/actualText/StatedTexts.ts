import { PdfFile } from './PdfFile.ts'
import { PdfTokens } from './PdfTokens.ts'
import { isDict, isName, isStream, isString, isWord, type PdfDict, type PdfStream, type PdfValue } from './pdfValues.ts'
import { textString } from './textString.ts'

/** A stretch of a drawing begins: with its tag, and the text that the file says it prints, if it does. */
export type Stretch = { kind: 'stretch'; tag: string; text: string | undefined }
type Step = Stretch | PdfStream

/** Forms within forms, and resources that stand above a page. */
const mostNested = 30
/** A drawing with more stretches and forms is left as it is. */
const mostSteps = 200_000

/**
 * What a file states that its glyphs print (/ActualText: ISO 32000-1, 14.9.4): letters of ligatures, and of fonts that do not name
 * them. pdf.js leaves it out, so the drawings are read a second time for it, but only for their stretches.
 */
export class StatedTexts {
  readonly #bytes: Uint8Array
  #file: PdfFile | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The stretches of the page that is object `number`, forms in their places; undefined where they cannot be told, or state nothing. */
  stretchesOf(number: number): readonly Stretch[] | undefined {
    this.#file ??= new PdfFile(this.#bytes)
    const stretches = this.#file.isEncrypted ? undefined : new Drawing(this.#file).stretchesOf(number)
    return stretches?.some(({ text }) => text !== undefined) ? stretches : undefined
  }
}

/** What one page draws. */
class Drawing {
  readonly #file: PdfFile
  /** By where its bytes start; a form that is drawn again is not read again. */
  readonly #forms = new Map<number, readonly Step[] | undefined>()
  readonly #stretches: Stretch[] = []
  #steps = 0

  constructor(file: PdfFile) {
    this.#file = file
  }

  stretchesOf(number: number): readonly Stretch[] | undefined {
    const page = this.#file.get(number)
    if (!isDict(page)) return undefined
    const contents = this.#file.entry(page, 'Contents')
    const parts = (Array.isArray(contents) ? contents : [contents]).map((part) => this.#file.resolve(part))
    const texts = parts.map((part) => (isStream(part) ? this.#file.unpack(part) : undefined))
    if (texts.includes(undefined)) return undefined
    const resources = this.#resourcesOf(page)
    return this.#follow(this.#read(texts.join('\n'), resources), resources, 0) ? this.#stretches : undefined
  }

  /** Pages have them from what they stand in, too. */
  #resourcesOf(page: PdfDict): PdfDict | undefined {
    let node: PdfValue = page
    for (let steps = 0; isDict(node) && steps < mostNested; steps++) {
      const resources = this.#file.entry(node, 'Resources')
      if (isDict(resources)) return resources
      node = this.#file.entry(node, 'Parent')
    }
    return undefined
  }

  #follow(steps: readonly Step[], resources: PdfDict | undefined, depth: number): boolean {
    this.#steps += steps.length
    if (depth > mostNested || this.#steps > mostSteps) return false
    return steps.every((step) => {
      if (step.kind === 'stretch') return this.#stretches.push(step) > 0
      const own = this.#file.entry(step.dict, 'Resources')
      const usable = isDict(own) ? own : resources
      if (!this.#forms.has(step.start)) this.#forms.set(step.start, this.#readForm(step, usable))
      const inner = this.#forms.get(step.start)
      return inner !== undefined && this.#follow(inner, usable, depth + 1)
    })
  }

  #readForm(form: PdfStream, resources: PdfDict | undefined): readonly Step[] | undefined {
    const text = this.#file.unpack(form)
    return text === undefined ? undefined : this.#read(text, resources)
  }

  /** The stretches that begin in a stream, and the forms that it draws, in their order. */
  #read(text: string, resources: PdfDict | undefined): Step[] {
    const steps: Step[] = []
    const tokens = new PdfTokens(text)
    let operands: PdfValue[] = []
    for (let token = tokens.next(); token !== 'end'; token = tokens.next()) {
      if (!isWord(token)) {
        operands.push(token)
        continue
      }
      const step = this.#stepOf(token.word, operands, resources)
      if (step) steps.push(step)
      if (token.word === 'ID') tokens.skipInlineImage()
      operands = []
    }
    return steps
  }

  #stepOf(word: string, operands: readonly PdfValue[], resources: PdfDict | undefined): Step | undefined {
    if (word === 'Do') {
      const drawn = this.#named(resources, 'XObject', operands.at(-1))
      if (!isStream(drawn)) return undefined
      const kind = this.#file.entry(drawn.dict, 'Subtype')
      return isName(kind) && kind.name === 'Form' ? drawn : undefined
    }
    const [tag, properties] = word === 'BDC' ? operands.slice(-2) : word === 'BMC' ? operands.slice(-1) : []
    if (!isName(tag) || (word === 'BDC' && (operands.length < 2 || tag.name === 'OC'))) return undefined
    const dict = isName(properties) ? this.#named(resources, 'Properties', properties) : properties
    const stated = isDict(dict) ? this.#file.entry(dict, 'ActualText') : undefined
    return { kind: 'stretch', tag: tag.name, text: isString(stated) ? textString(stated.bytes) : undefined }
  }

  /** What a resource of the kind is called so. */
  #named(resources: PdfDict | undefined, kind: string, name: PdfValue): PdfValue {
    const all = this.#file.entry(resources, kind)
    return isDict(all) && isName(name) ? this.#file.entry(all, name.name) : undefined
  }
}
