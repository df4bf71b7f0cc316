import iconv from 'iconv-lite'
import type { ImageShelf } from '../ImageShelf.ts'
import { LineBuilder, type Look } from '../lineBuilder.ts'
import { rowOfCells } from '../rowOfCells.ts'
import type { Block } from '../SourceDocument.ts'
import { scriptText } from '../scriptText.ts'
import { symbolToUnicode } from '../symbolToUnicode.ts'
import { type RtfToken, rtfTokens } from './rtfTokens.ts'
import { codePages, pictureTypes, shownStars, signs, type Target, targets } from './rtfWords.ts'

type State = {
  target: Target
  look: Look
  colour: number
  font: number
  skipAfterUnicode: number
  isHidden: boolean
  vertical: 'superscript' | 'subscript' | undefined
  isInTable: boolean
  outline: number | undefined
  part: Block['part']
}

const longestName = 200
const fontName = (text: string): string => (text.split(';', 1)[0] ?? '').slice(0, longestName)

/** Reads RTF 1.9 as a Word processor shows it; list labels are in the file as they are shown. */
export class RtfReader {
  readonly blocks: Block[] = []
  readonly #shelf: ImageShelf
  readonly #stack: State[] = []
  readonly #fonts = new Map<number, { codePage: string; name: string }>()
  readonly #colours: (string | undefined)[] = []
  readonly #out = new LineBuilder()
  #state: State = {
    target: 'text',
    look: {},
    colour: 0,
    font: 0,
    skipAfterUnicode: 1,
    isHidden: false,
    vertical: undefined,
    isInTable: false,
    outline: undefined,
    part: undefined,
  }
  #codePage = 'windows-1252'
  #bytes: number[] = []
  #toSkip = 0
  #isStarred = false
  #label = ''
  #picture: { hex: string[]; mime: string } = { hex: [], mime: '' }
  #rgb = [0, 0, 0]
  #hasRgb = false
  #cells: Block[][] = []
  #cell: Block[] = []
  #paragraph = 0

  constructor(shelf: ImageShelf) {
    this.#shelf = shelf
  }

  read(source: string): Block[] {
    for (const token of rtfTokens(source)) this.#take(token)
    this.#endParagraph(true)
    if (this.#cell.length > 0) this.#cells.push(this.#cell)
    if (this.#cells.length > 0) this.blocks.push(...rowOfCells(this.#cells))
    return this.blocks
  }

  #take(token: RtfToken): void {
    switch (token.kind) {
      case 'open':
        this.#flushBytes()
        this.#toSkip = 0
        if (this.#stack.length < 500) this.#stack.push({ ...this.#state })
        return
      case 'close':
        this.#flushBytes()
        this.#closeGroup()
        return
      case 'byte':
        if (this.#toSkip > 0) this.#toSkip--
        else this.#bytes.push(token.code)
        return
      case 'text': {
        const text = token.text.slice(this.#toSkip)
        this.#toSkip = Math.max(0, this.#toSkip - token.text.length)
        if (this.#state.target === 'skip') return
        if (this.#state.target === 'picture') this.#picture.hex.push(text.trim())
        else for (const sign of text) this.#bytes.push(sign.charCodeAt(0))
        return
      }
      case 'word':
        this.#flushBytes()
        this.#word(token.word, token.value)
    }
  }

  #closeGroup(): void {
    const ended = this.#state
    const outer = this.#stack.pop() ?? ended
    if (ended.target === 'picture' && outer.target !== 'picture') this.#endPicture()
    if (ended.part && !outer.part) this.#endParagraph(true)
    // Paragraph properties belong to the paragraph, not to the group.
    this.#state = { ...outer, isInTable: ended.isInTable, outline: ended.outline }
    this.#isStarred = false
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    const bytes = Buffer.from(this.#bytes)
    this.#bytes = []
    const { target, font, isHidden } = this.#state
    const { codePage, name } = this.#fonts.get(font) ?? { codePage: this.#codePage, name: '' }
    if (target === 'fonts')
      this.#fonts.set(font, { codePage, name: fontName(name + bytes.toString('latin1', 0, longestName)) })
    else if (target === 'colours') this.#endColours(bytes.toString('latin1'))
    else if (target === 'label') this.#label += iconv.decode(bytes, codePage)
    else if (target === 'text' && !isHidden) this.#show(this.#decode(bytes, codePage, name))
  }

  #decode(bytes: Buffer, codePage: string, font: string): string {
    if (!/^(?:symbol|wingdings)/i.test(font)) return iconv.decode(bytes, codePage)
    return [...bytes]
      .map((code) => symbolToUnicode(String.fromCharCode(code > 0x7f ? code + 0xf000 : code), font))
      .join('')
  }

  #show(text: string): void {
    const { look, vertical } = this.#state
    this.#out.add(vertical ? scriptText(text, vertical) : text, look)
  }

  #endColours(text: string): void {
    for (const _ of text.matchAll(/;/g)) {
      const hex = this.#rgb
        .map((part) => (part & 255).toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase()
      this.#colours.push(this.#hasRgb && hex !== '000000' ? hex : undefined)
      this.#rgb = [0, 0, 0]
      this.#hasRgb = false
    }
  }

  #word(word: string, value: number | undefined): void {
    if (word === '*') {
      this.#isStarred = true
      return
    }
    const isStarred = this.#isStarred
    this.#isStarred = false
    const target = Object.hasOwn(targets, word) ? targets[word] : undefined
    if (this.#state.target === 'skip') return
    if (isStarred && !shownStars.has(word) && !target) this.#state.target = 'skip'
    else if (target) this.#enter(target)
    else if (this.#state.target === 'fonts') this.#fontWord(word, value)
    else if (this.#state.target === 'colours') this.#colourWord(word, value)
    else if (this.#state.target === 'picture') this.#pictureWord(word)
    else this.#textWord(word, value)
  }

  #enter(target: Target): void {
    this.#state.target = target
    if (target === 'label') this.#label = ''
    if (target === 'picture') this.#picture = { hex: [], mime: '' }
  }

  #fontWord(word: string, value = 0): void {
    if (word === 'f') {
      this.#state.font = value
      this.#fonts.set(value, { codePage: this.#codePage, name: '' })
    }
    const codePage = word === 'fcharset' ? codePages[value] : undefined
    if (codePage) this.#fonts.set(this.#state.font, { codePage, name: '' })
  }

  #colourWord(word: string, value = 0): void {
    const index = ['red', 'green', 'blue'].indexOf(word)
    if (index < 0) return
    this.#rgb[index] = value
    this.#hasRgb = true
  }

  #pictureWord(word: string): void {
    const mime = Object.hasOwn(pictureTypes, word) ? pictureTypes[word] : undefined
    if (mime) this.#picture.mime = mime
  }

  #endPicture(): void {
    const bytes = new Uint8Array(Buffer.from(this.#picture.hex.join('').replace(/[^\da-fA-F]/g, ''), 'hex'))
    if (bytes.length === 0) return
    const key = `picture${this.#shelf.size + 1}`
    this.#out.addImage(this.#shelf.add(key, { mime: this.#picture.mime || 'application/octet-stream', bytes }))
  }

  #textWord(word: string, value: number | undefined): void {
    const sign = Object.hasOwn(signs, word) ? signs[word] : undefined
    if (sign !== undefined) {
      if (this.#state.target === 'label') this.#label += sign
      else if (!this.#state.isHidden) this.#show(sign)
      return
    }
    if (word === 'u') {
      const code = (value ?? 0) < 0 ? (value ?? 0) + 65536 : (value ?? 0)
      const text = code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ''
      if (this.#state.target === 'label') this.#label += text
      else if (!this.#state.isHidden) this.#show(symbolToUnicode(text, this.#fonts.get(this.#state.font)?.name))
      this.#toSkip = this.#state.skipAfterUnicode
      return
    }
    if (!this.#structureWord(word, value)) this.#lookWord(word, value)
  }

  #structureWord(word: string, value = 0): boolean {
    const state = this.#state
    switch (word) {
      case 'par':
      case 'sect':
        this.#endParagraph(false)
        return true
      case 'cell':
      case 'nestcell':
        this.#endParagraph(true)
        this.#cells.push(this.#cell)
        this.#cell = []
        return true
      case 'row':
      case 'nestrow':
        this.blocks.push(...rowOfCells(this.#cells))
        this.#cells = []
        return true
      case 'pard':
        state.isInTable = false
        state.outline = undefined
        return true
      case 'intbl':
        state.isInTable = true
        return true
      case 'outlinelevel':
        state.outline = value
        return true
      case 'uc':
        state.skipAfterUnicode = Math.min(16, value)
        return true
      case 'ansicpg':
        this.#codePage = iconv.encodingExists(`cp${value}`) ? `cp${value}` : value === 65001 ? 'utf8' : 'windows-1252'
        return true
      case 'footnote':
        state.part = 'footnote'
        return true
      case 'shptxt':
        state.part = 'textBox'
        return true
      case 'f':
        state.font = value
        return true
      default:
        return false
    }
  }

  #lookWord(word: string, value: number | undefined): void {
    const state = this.#state
    const isOn = value !== 0
    if (word === 'plain') Object.assign(state, { look: {}, isHidden: false, vertical: undefined })
    else if (word === 'b') this.#mark({ bold: isOn || undefined })
    else if (word === 'i') this.#mark({ italic: isOn || undefined })
    else if (word === 'strike' || word === 'striked') this.#mark({ strike: isOn || undefined })
    else if (word === 'ulnone') this.#mark({ underline: undefined })
    else if (/^ul(?:d|db|w|th|dash|dashd|dashdd|wave|hwave)?$/.test(word)) this.#mark({ underline: isOn || undefined })
    else if (word === 'cf') this.#mark({ colour: this.#colours[value ?? 0] })
    else if (word === 'highlight' || word === 'chcbpat')
      this.#mark({ highlight: value ? this.#colours[value] : undefined })
    else if (word === 'v' || word === 'deleted') state.isHidden = isOn
    else if (word === 'super') state.vertical = 'superscript'
    else if (word === 'sub') state.vertical = 'subscript'
    else if (word === 'nosupersub') state.vertical = undefined
  }

  #mark(change: { [Key in keyof Look]: Look[Key] | undefined }): void {
    const entries = Object.entries({ ...this.#state.look, ...change }).filter(([, value]) => value !== undefined)
    this.#state.look = Object.fromEntries(entries)
  }

  #endParagraph(isLast: boolean): void {
    const label = this.#label.trim()
    this.#label = ''
    if (isLast && this.#out.isEmpty && label === '') return
    const { isInTable, outline, part } = this.#state
    const anchor = { kind: 'paragraph', paragraph: this.#paragraph++ } as const
    const shownLabel = /^[·•●○■□◆▪\uF000-\uF0FF]$/.test(label) ? '•' : label
    const blocks = this.#out.take().map(
      (line, index): Block => ({
        kind:
          outline !== undefined && outline < 9 && line.text !== ''
            ? 'heading'
            : line.text === '' && line.images
              ? 'image'
              : 'paragraph',
        ...line,
        ...(shownLabel !== '' && index === 0 && { label: shownLabel }),
        ...(outline !== undefined && outline < 9 && { level: outline + 1 }),
        ...(part && { part }),
        anchor,
      }),
    )
    if (isInTable || this.#cells.length > 0) this.#cell.push(...blocks)
    else this.blocks.push(...blocks)
  }
}
